package compare

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Comparisons that only see whether something has changed. What is compared with a field is stored there if it is another one, so that nobody is
// let in or kept out:
//
//	if form.Password != user.Password {
//		user.Password = hash(form.Password)
//	}
//
// So it is where the whole object takes the place of the other one, but not where it does so only if both have the same: who may write an object
// has to show its secret there.
//
//	if config.Token != next.Token { renew() }
//	config = next

// isChanged reports whether a value is a field that is written where its comparison leads to, and nowhere before.
func isChanged(x ssa.Value, at ssa.Instruction) bool {
	field := loaded(x)
	if field == nil {
		return false
	}
	for _, st := range stores(at.Parent()) {
		if again, ok := st.Addr.(*ssa.FieldAddr); ok && isPlace(again, field, maxPlace) && st.Block() != at.Block() &&
			at.Block().Dominates(st.Block()) && onOneWay(at.Block(), st.Block()) {
			return true
		}
	}
	return false
}

// isReplaced reports whether the object that has x as a field is replaced by the one that has y as the same field, whether or not they are equal.
func isReplaced(x, y ssa.Value, at ssa.Instruction) bool {
	to, from := loaded(x), loaded(y)
	if to == nil || from == nil || to.Field != from.Field {
		return false
	}
	all := stores(at.Parent())
	for range maxPlace {
		for _, st := range all {
			if takes(st, to.X, from.X) && ifUnequal(at, st.Block()) {
				return true
			}
		}
		outer, ok1 := to.X.(*ssa.FieldAddr)
		inner, ok2 := from.X.(*ssa.FieldAddr)
		if !ok1 || !ok2 || outer.Field != inner.Field {
			return false
		}
		to, from = outer, inner
	}
	return false
}

// takes reports whether a store puts the object that from leads to in the place of the one that to leads to.
func takes(st *ssa.Store, to, from ssa.Value) bool {
	if load, ok := to.(*ssa.UnOp); ok && load.Op == token.MUL && isPlace(st.Addr, load.X, maxPlace) {
		return isPlace(st.Val, from, maxPlace)
	}
	load, ok := st.Val.(*ssa.UnOp)
	return ok && load.Op == token.MUL && isPlace(st.Addr, to, maxPlace) && isPlace(load.X, from, maxPlace)
}

// isSent reports whether a value is sent to whoever asks, in a cookie, where it is not what he has sent. He gets it, and needs not find it out:
//
//	if cookie != token { http.SetCookie(w, &http.Cookie{Name: "t", Value: token}) }
func isSent(x ssa.Value, at ssa.Instruction) bool {
	for _, b := range at.Parent().Blocks {
		for _, instr := range b.Instrs {
			if setsCookie(instr, x) && ifUnequal(at, b) && !ifEqual(at, b) {
				return true
			}
		}
	}
	return false
}

// setsCookie reports whether an instruction makes a value that of a cookie.
func setsCookie(instr ssa.Instruction, x ssa.Value) bool {
	switch i := instr.(type) {
	case *ssa.Call:
		if ssautil.CalledName(&i.Call) != "SetCookie" {
			return false
		}
		for _, arg := range i.Call.Args {
			if isSame(arg, x) {
				return true
			}
		}
	case *ssa.Store:
		f, ok := i.Addr.(*ssa.FieldAddr)
		return ok && isSame(i.Val, x) && ssautil.FieldName(f.X.Type(), f.Field) == "Value" && isCookie(f.X.Type())
	}
	return false
}

// isCookie reports whether a struct is a cookie, by its name: each framework has its own.
func isCookie(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && named.Obj().Name() == "Cookie"
}

// loaded returns the field that a value is read from, or nil.
func loaded(v ssa.Value) *ssa.FieldAddr {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		field, _ := load.X.(*ssa.FieldAddr)
		return field
	}
	return nil
}

// maxStores is how many stores of a function are looked at. A function with more is a table that somebody has written as code.
const maxStores = 1000

// stores returns the stores of a function.
func stores(fn *ssa.Function) (all []*ssa.Store) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if st, ok := instr.(*ssa.Store); ok && len(all) < maxStores {
				all = append(all, st)
			}
		}
	}
	return all
}

// maxPlace is how many fields, elements and pointers deep a place is looked at.
const maxPlace = 8

// isPlace reports whether two values are one, or lead to one place by the same fields and elements.
func isPlace(a, b ssa.Value, depth int) bool {
	if a == b {
		return true
	}
	if depth == 0 {
		return false
	}
	switch a := a.(type) {
	case *ssa.UnOp:
		b, ok := b.(*ssa.UnOp)
		return ok && a.Op == token.MUL && b.Op == token.MUL && isPlace(a.X, b.X, depth-1)
	case *ssa.FieldAddr:
		b, ok := b.(*ssa.FieldAddr)
		return ok && a.Field == b.Field && isPlace(a.X, b.X, depth-1)
	case *ssa.IndexAddr:
		b, ok := b.(*ssa.IndexAddr)
		return ok && isSame(a.Index, b.Index) && isPlace(a.X, b.X, depth-1)
	}
	return false
}

// ifUnequal reports whether a block is reached where the operands of a comparison are not equal.
func ifUnequal(at ssa.Instruction, b *ssa.BasicBlock) bool {
	_, unequal := ways(at)
	return unequal != nil && (unequal == b || ssautil.Reaches(unequal, b))
}

// ifEqual reports whether a block is reached where the operands of a comparison are equal, or is not known not to be.
func ifEqual(at ssa.Instruction, b *ssa.BasicBlock) bool {
	equal, _ := ways(at)
	return equal == nil || equal == b || ssautil.Reaches(equal, b)
}

// ways returns where a condition leads that compares by an operator.
func ways(at ssa.Instruction) (equal, unequal *ssa.BasicBlock) {
	op, ok := at.(*ssa.BinOp)
	if !ok {
		return nil, nil
	}
	cond, ok := op.Block().Instrs[len(op.Block().Instrs)-1].(*ssa.If)
	if !ok || cond.Cond != ssa.Value(op) {
		return nil, nil
	}
	if op.Op == token.NEQ {
		return op.Block().Succs[1], op.Block().Succs[0]
	}
	return op.Block().Succs[0], op.Block().Succs[1]
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
