package secret

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// One setting that is chosen out of all. The environment as a whole is a secret, as some of it is; the entry that a program
// looks for by its name is one if the name says so:
//
//	for _, entry := range os.Environ() {
//		if strings.HasPrefix(entry, "GOROOT=") {
//			log.Print(entry) // none
//		}
//	}
//
// The name has to be whole, with its sign: of what begins with "APP_", APP_PASSWORD is one.

// chosenSetting reports whether an element of a list is used only where it has been found to be a setting whose name is no
// secret's.
func chosenSetting(e *taint.Package, v *ssa.UnOp) bool {
	_, isElem := v.X.(*ssa.IndexAddr)
	if v.Op != token.MUL || !isElem || !ssautil.IsString(v.Type()) {
		return false
	}
	var found []*ssa.BasicBlock // where the element is such a setting
	for _, r := range *v.Referrers() {
		call, ok := r.(*ssa.Call)
		if !ok || !prefixed(e, call, v) {
			continue
		}
		for _, test := range *call.Referrers() {
			if test, ok := test.(*ssa.If); ok && len(test.Block().Succs[0].Preds) == 1 {
				found = append(found, test.Block().Succs[0])
			}
		}
	}
	return len(found) > 0 && usedIn(e, v, found)
}

// prefixed reports whether a call asks whether an entry is the setting of a name that is no secret's.
func prefixed(e *taint.Package, c *ssa.Call, entry ssa.Value) bool {
	fn := c.Call.StaticCallee()
	if fn == nil || ssautil.CalleeName(fn) != "strings.HasPrefix" || c.Call.Args[0] != entry {
		return false
	}
	text, ok := ssautil.StringConst(c.Call.Args[1])
	key, isSetting := strings.CutSuffix(text, "=")
	return ok && isSetting && ssautil.IsName(key) && KeyDenies(e, key)
}

// usedIn reports whether a text is used in blocks, and in those that only they lead to, alone. What asks about it does not count.
func usedIn(e *taint.Package, v ssa.Value, blocks []*ssa.BasicBlock) bool {
	for _, use := range *v.Referrers() {
		if c, ok := use.(*ssa.Call); ok {
			if fn := c.Call.StaticCallee(); fn != nil && (ssautil.CalleeName(fn) == "strings.HasPrefix" || choosesSetting(e, &c.Call, "strings.CutPrefix")) {
				continue
			}
		}
		in := false
		for _, b := range blocks {
			in = in || b.Dominates(use.Block())
		}
		if !in {
			return false
		}
	}
	return true
}
