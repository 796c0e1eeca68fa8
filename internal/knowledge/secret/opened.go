package secret

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What is opened as a file is the path of one, whatever it is called. Settings such as private_key name a file as often as they
// hold a key, and programs log which file they read:
//
//	log.Printf("private key: %s", cfg.PrivateKey)
//	key, err := os.ReadFile(cfg.PrivateKey)
//
// A use as a path is an argument whose parameter is called a file or a path, in this program or in a library, as in
// auth.PrivateKey(user, path), or the name of what package os opens. So is the one argument of expandPath(key). Of a parameter its own uses are looked at, and of a field those in the whole
// package, as for credentials. Whether a file is there (os.Stat) says nothing: that is asked of what may be either.

// opens returns the arguments of a call that are paths of files.
func opens(c *ssa.CallCommon) (paths []ssa.Value) {
	sig, args := c.Signature(), ssautil.PlainArgs(c)
	inOS := false
	if obj := ssautil.CalledObject(c); obj != nil && obj.Pkg() != nil {
		if inOS = obj.Pkg().Path() == "os"; inOS && !strings.HasPrefix(obj.Name(), "Open") && obj.Name() != "ReadFile" {
			return nil
		}
	}
	isPath := inOS || len(args) == 1 && namesPath(ssautil.CalledName(c))
	for i := range min(sig.Params().Len(), len(args)) {
		if p := sig.Params().At(i); ssautil.IsText(p.Type()) && (isPath || namesPath(p.Name())) {
			paths = append(paths, args[i])
		}
	}
	return paths
}

// namesPath reports whether the last word of a parameter's name is a file or a path: path, keyFile, filename.
func namesPath(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, "file") || strings.HasSuffix(name, "filename") || strings.HasSuffix(name, "path")
}

// entryOf returns the field by which a text is looked up in a map that is called after secrets; nil if it is none. Such a field names an
// entry, as a path names a file: cfg.Secrets[cfg.SudoPassword]. A map of tokens or sessions may have those as its keys.
func entryOf(l *ssa.Lookup) *types.Var {
	m, ok := l.X.Type().Underlying().(*types.Map)
	f := fieldOf(l.X)
	if !ok || f == nil || !ssautil.IsText(m.Elem()) {
		return nil
	}
	switch name := strings.ToLower(f.Name()); {
	case strings.HasSuffix(name, "secrets"), strings.HasSuffix(name, "passwords"):
		return fieldOf(l.Index)
	}
	return nil
}

// isOpened reports whether a value is used as the path of a file, or kept in a field that is.
func isOpened(u *uses, v ssa.Value) bool { return opened(u, v, 0) }

// maxPhis is how many branches a value is followed through: where a default takes its place, and where that is expanded.
const maxPhis = 3

// opened is isOpened for a value that has gone through some branches.
func opened(u *uses, v ssa.Value, phis int) bool {
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.Phi:
			if phis < maxPhis && opened(u, r, phis+1) {
				return true
			}
		case ssa.CallInstruction:
			if slices.Contains(opens(r.Common()), v) {
				return true
			}
		case *ssa.Store:
			if r.Val == v && phis < maxPhis && storedPath(u, r.Addr, phis+1) {
				return true
			}
		}
	}
	return false
}

// storedPath reports whether what is stored at an address is opened: in a field that is, or in a variable that closures share.
func storedPath(u *uses, addr ssa.Value, phis int) bool {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		return u != nil && u.openedField(addr) != 0
	case *ssa.Alloc, *ssa.FreeVar:
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.UnOp:
				if opened(u, r, phis) {
					return true
				}
			case *ssa.MakeClosure:
				i := slices.Index(r.Bindings, addr)
				if fn, ok := r.Fn.(*ssa.Function); ok && i >= 0 && phis < maxPhis && storedPath(u, fn.FreeVars[i], phis+1) {
					return true
				}
			}
		}
	}
	return false
}

// openedFields yields the fields that a value which is opened is read from, also where it is the default of another one.
func openedFields(v ssa.Value, phis int, yield func(*types.Var)) {
	if f := fieldOf(v); f != nil {
		yield(f)
	}
	if phi, ok := v.(*ssa.Phi); ok && phis < maxPhis {
		for _, e := range phi.Edges {
			openedFields(e, phis+1, yield)
		}
	}
}

// Opened reports whether a value is opened as a file in its function: itself, or what is read from the same field.
func Opened(v ssa.Value) bool {
	if v.Referrers() == nil || v.Parent() == nil {
		return false
	}
	if isOpened(nil, v) {
		return true
	}
	f := fieldOf(v)
	if f == nil {
		return false
	}
	for _, b := range v.Parent().Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && slices.ContainsFunc(opens(c.Common()), func(a ssa.Value) bool { return fieldOf(a) == f }) {
				return true
			}
		}
	}
	return false
}

// opensResult reports whether result index of a call is used as the path of a file.
func opensResult(u *uses, call *ssa.Call, index int) bool {
	result := ssautil.Result(call, index)
	return result != nil && isOpened(u, result)
}

// IsPath returns what reports whether a parameter is opened as a file in its function, or kept in a field that is. Who calls the function may
// know it by the name of a secret.
func IsPath(e *taint.Package) func(v ssa.Value) bool {
	used := &uses{Package: e}
	return func(v ssa.Value) bool {
		p, ok := v.(*ssa.Parameter)
		return ok && ssautil.IsText(p.Type()) && isOpened(used, p)
	}
}

// openedField returns the kinds of sink that what is read from a field is clean for, because the field is the path of a file.
func (u *uses) openedField(v ssa.Value) model.Kinds {
	var x ssa.Value
	n := 0
	switch v := v.(type) {
	case *ssa.FieldAddr:
		x, n = v.X, v.Field
	case *ssa.Field:
		x, n = v.X, v.Field
	default:
		return 0
	}
	f := ssautil.FieldOf(x.Type(), n)
	if f == nil || !ssautil.IsText(f.Type()) || !u.find() || !u.paths[f.Origin()] {
		return 0
	}
	return model.Readable
}

// beginsPath reports whether a text that begins with another one is by that the name of a file that a secret is in, where a setting may be
// either:
//
//	if strings.HasPrefix(apiKey, "file://") {
//		log.Print("no key in ", apiKey)
//	}
func beginsPath(begin ssa.Value) bool {
	text, _ := ssautil.StringConst(begin)
	switch text {
	case "file://", "file:", "@", "/", "./", "~/":
		return true
	}
	return false
}
