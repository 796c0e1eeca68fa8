package secret

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What is called a secret and is the name of one. Programs that store secrets call the entries so: secret "mail/work" is a
// path, by which the entry is found. What is done with the value tells it: it is a key of a map, a part of a path, or what
// something is looked up by. And pwd is a directory where it comes from something that returns directories.
//
// 	func (s *Store) Show(secret string) error {
// 		return s.print(filepath.Join(s.dir, secret)) // an entry, and no secret
// 	}
//
// Each question looks at the uses of one value (its referrers in SSA) and at nothing behind them.

// isEntry reports whether a parameter with the bare name secret, or secrets, is used as the name of an entry.
func isEntry(name string, v ssa.Value) bool {
	switch strings.ToLower(name) {
	case "secret":
		return usedAsName(v)
	case "secrets":
		// for _, s := range secrets: an element that is used as a name says it of all.
		for _, r := range *v.Referrers() {
			if addr, ok := r.(*ssa.IndexAddr); ok {
				for _, load := range *addr.Referrers() {
					if x, isLoad := load.(*ssa.UnOp); isLoad && usedAsName(x) {
						return true
					}
				}
			}
		}
	}
	return false
}

// usedAsName reports whether something is found by a text, or a path is made of it.
func usedAsName(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		// entries[secret]
		case *ssa.Lookup:
			if r.Index == v {
				return true
			}
		case *ssa.BinOp: // "secrets/" + secret
			if text, ok := ssautil.StringConst(r.X); ok && strings.HasSuffix(text, "/") {
				return true
			}
		// store.Get(secret), strings.HasPrefix(secret, "mail/")
		case ssa.CallInstruction:
			if findsBy(r.Common(), v) {
				return true
			}
		case *ssa.Store: // filepath.Join(dir, secret)
			if elem, ok := r.Addr.(*ssa.IndexAddr); ok && joined(elem.X) {
				return true
			}
		}
	}
	return false
}

// findsBy reports whether a call looks for something by a text, by the function's name, or asks whether the text lies in a
// folder.
func findsBy(c *ssa.CallCommon, v ssa.Value) bool {
	if fn := c.StaticCallee(); fn != nil && len(c.Args) == 2 && (ssautil.CalleeName(fn) == "strings.HasPrefix" || ssautil.CalleeName(fn) == "strings.HasSuffix") {
		text, ok := ssautil.StringConst(c.Args[1])
		return ok && c.Args[0] == v && strings.Contains(text, "/")
	}
	name := ssautil.CalledName(c)
	switch name {
	case "Get", "Has", "Exists", "Lookup", "Find", "Delete", "Remove", "Stat", "Open", "IsDir":
	default:
		return false
	}
	for _, a := range ssautil.PlainArgs(c) {
		if ssautil.IsText(a.Type()) { // the first text is the key
			return a == v
		}
	}
	return false
}

// joined reports whether a list of arguments is that of a function which joins the parts of a path.
func joined(list ssa.Value) bool {
	alloc, ok := list.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range *alloc.Referrers() {
		s, ok := r.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, user := range *s.Referrers() {
			if c, ok := user.(*ssa.Call); ok && makesPath(&c.Call) {
				return true
			}
		}
	}
	return false
}

// makesPath reports whether a call returns a path of the file system: it is one of packages path and path/filepath, or asks
// package os for a directory, or for the variable that has the working directory.
func makesPath(c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	if fn == nil {
		return false
	}
	switch name := ssautil.CalleeName(fn); name {
	case "os.Getwd", "os.UserHomeDir", "os.UserConfigDir", "os.UserCacheDir", "os.TempDir", "os.MkdirTemp", "os.Executable":
		return true
	// pwd := os.Getenv("PWD")
	case "os.Getenv", "os.LookupEnv":
		text, ok := ssautil.StringConst(c.Args[0])
		return ok && (text == "PWD" || text == "OLDPWD")
	default:
		return strings.HasPrefix(name, "path.") || strings.HasPrefix(name, "path/filepath.")
	}
}

// printsUUID reports whether a call makes the text of a UUID that was there before: id.String() of a parameter or a field. A
// session whose id is one is found by it, as the sessions of a tunnel in a map. One that is made on the spot may be a login's:
//
//	sessionID := id.String()         // the name of a session
//	sessionID := uuid.New().String() // whoever knows it may be let in
func printsUUID(c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	if fn == nil || fn.Name() != "String" || len(c.Args) != 1 {
		return false
	}
	named := ssautil.NamedOf(c.Args[0].Type())
	_, isMade := c.Args[0].(*ssa.Call)
	return named != nil && named.Obj().Name() == "UUID" && !isMade
}
