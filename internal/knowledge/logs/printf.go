package logs

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// hiddenByVerb reports whether a value is stored among the variadic arguments of a call whose format shows
// nothing of it. The callee may well be a wrapper, which does not know its formats.
func hiddenByVerb(i *ssa.Store) bool {
	elem, ok := i.Addr.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	array, ok := elem.X.(*ssa.Alloc)
	if !ok || array.Comment != "varargs" {
		return false
	}
	n, ok := ssautil.IntConst(elem.Index)
	for _, r := range *array.Referrers() {
		if s, isSlice := r.(*ssa.Slice); ok && isSlice {
			for _, user := range *s.Referrers() {
				if c, isCall := user.(ssa.CallInstruction); isCall {
					return !ssautil.PrintfVerbs(c.Common().Signature(), ssautil.PlainArgs(c.Common())).Shows(n)
				}
			}
		}
	}
	return false
}
