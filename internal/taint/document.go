package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// where looks whether a value becomes JavaScript that a document database runs: what stands under $where in a filter.
func (g *group) where(key string, v ssa.Value, instr ssa.Instruction) {
	if key == "$where" {
		g.sink(model.SQL, v, instr, "key $where")
	}
}

// wherePair is where for a filter that is a list of pairs of a Key and a Value.
func (g *group) wherePair(i *ssa.Store, addr *ssa.FieldAddr) {
	if fieldName(addr.X.Type(), addr.Field) != "Value" || addr.X.Referrers() == nil {
		return
	}
	for _, r := range *addr.X.Referrers() {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || fieldName(other.X.Type(), other.Field) != "Key" {
			continue
		}
		for _, w := range *other.Referrers() {
			if st, ok := w.(*ssa.Store); ok {
				if key, ok := stringConst(st.Val); ok {
					g.where(key, i.Val, i)
				}
			}
		}
	}
}
