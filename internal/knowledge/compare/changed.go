package compare

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// Comparisons that only see whether something has changed. What is compared with a field is stored there if it is another one, so that nobody is
// let in or kept out:
//
//	if form.Password != user.Password {
//		user.Password = hash(form.Password)
//	}

// isChanged reports whether a value is a field that is written where its comparison leads to, and nowhere before.
func isChanged(x ssa.Value, at ssa.Instruction) bool {
	load, ok := x.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok || field.X.Referrers() == nil {
		return false
	}
	for _, r := range *field.X.Referrers() {
		again, ok := r.(*ssa.FieldAddr)
		if !ok || again.Field != field.Field {
			continue
		}
		for _, to := range *again.Referrers() {
			if st, ok := to.(*ssa.Store); ok && st.Addr == again && st.Block() != at.Block() && at.Block().Dominates(st.Block()) && onOneWay(at.Block(), st.Block()) {
				return true
			}
		}
	}
	return false
}

// onOneWay reports whether a block is reached by one way only of those that a condition leads to.
func onOneWay(cond, b *ssa.BasicBlock) bool {
	for _, s := range cond.Succs {
		if len(s.Preds) == 1 && s.Dominates(b) {
			return true
		}
	}
	return false
}
