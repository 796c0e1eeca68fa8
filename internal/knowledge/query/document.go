package query

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// where looks whether a value becomes JavaScript that a document database runs: what stands under $where in a filter.
func where(g *taint.Func, key string, v ssa.Value, instr ssa.Instruction) {
	if key == "$where" {
		g.Sink(model.SQL, v, instr, "key $where")
	}
}

// wherePair is where for a filter that is a list of pairs of a Key and a Value.
func wherePair(g *taint.Func, i *ssa.Store, addr *ssa.FieldAddr) {
	if ssautil.FieldName(addr.X.Type(), addr.Field) != "Value" || addr.X.Referrers() == nil {
		return
	}
	for _, r := range *addr.X.Referrers() {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || ssautil.FieldName(other.X.Type(), other.Field) != "Key" {
			continue
		}
		for _, w := range *other.Referrers() {
			if st, ok := w.(*ssa.Store); ok {
				if key, ok := ssautil.StringConst(st.Val); ok {
					where(g, key, i.Val, i)
				}
			}
		}
	}
}
