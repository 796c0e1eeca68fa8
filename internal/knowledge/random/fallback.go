package random

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// A generator that is stored only where there is none does not add to the one that is there:
//
//	func (x *maker) fill() {
//		if x.r == nil {
//			x.r = crand.Reader
//		}
//	}
//	var shared = &maker{r: mrand.New(mrand.NewSource(1))}
//
// Updates are weak, and a variable that is handed to fill would hold both from then on. Then all that is made with it, by
// whoever uses it, would count as a mixture with a strong part, which is as strong as that. So the store is left out: a
// generator that was never set is known to be neither weak nor strong, and no finding is made of it.

// storedDefault is the hook Stored: what is clean for every kind is not stored.
func storedDefault(s *ssa.Store) model.Kinds {
	if isStrongReader(s.Val) && onlyIfNil(s) {
		return model.Followed
	}
	return 0
}

// isStrongReader reports whether a value is the reader of crypto/rand.
func isStrongReader(v ssa.Value) bool {
	if m, ok := v.(*ssa.ChangeInterface); ok {
		v = m.X
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	reader, ok := load.X.(*ssa.Global)
	return ok && reader.Pkg != nil && ssautil.VariableKey(reader) == "crypto/rand.Reader"
}

// onlyIfNil reports whether a store to a field or a variable runs only behind a condition that finds it nil.
func onlyIfNil(s *ssa.Store) bool {
	for b := s.Block(); len(b.Preds) == 1; b = b.Preds[0] {
		cond, ok := b.Preds[0].Instrs[len(b.Preds[0].Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := cond.Cond.(*ssa.BinOp)
		if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ {
			continue
		}
		isThen := b.Preds[0].Succs[0] == b
		if isThen == (cmp.Op == token.EQL) && (isNilLoad(cmp.X, cmp.Y, s.Addr) || isNilLoad(cmp.Y, cmp.X, s.Addr)) {
			return true
		}
	}
	return false
}

// isNilLoad reports whether one side of a comparison is nil and the other what an address leads to.
func isNilLoad(v, nothing, addr ssa.Value) bool {
	c, ok := nothing.(*ssa.Const)
	load, isLoad := v.(*ssa.UnOp)
	return ok && c.IsNil() && isLoad && load.Op == token.MUL && sameAddr(load.X, addr, 0)
}

// maxFields bounds the fields within fields of an address.
const maxFields = 4

// sameAddr reports whether two addresses are the same variable or field.
func sameAddr(a, b ssa.Value, depth int) bool {
	if a == b {
		return true
	}
	if depth > maxFields {
		return false
	}
	switch x := a.(type) {
	case *ssa.FieldAddr:
		y, ok := b.(*ssa.FieldAddr)
		return ok && x.Field == y.Field && sameAddr(x.X, y.X, depth+1)
	case *ssa.UnOp: // a pointer in a field, loaded twice
		y, ok := b.(*ssa.UnOp)
		return ok && x.Op == token.MUL && y.Op == token.MUL && sameAddr(x.X, y.X, depth+1)
	}
	return false
}

// A weak generator beside a strong one does harm where it is asked because the other one has failed:
//
//	if _, err := crand.Read(b); err != nil {
//		mrand.Read(b)
//	}
//
// The bytes look like a mixture of both, which is as strong as its strong part. So a source in such a branch says itself what it is,
// also to other packages.

// afterFailure reports whether an instruction runs only where a call of crypto/rand, or one that was given its reader, has returned an
// error. Each turn goes to the block that every way goes through before.
func afterFailure(instr ssa.Instruction) bool {
	for b := instr.Block(); b != nil; b = b.Idom() {
		if len(b.Preds) != 1 {
			continue
		}
		from := b.Preds[0]
		cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := cond.Cond.(*ssa.BinOp)
		if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ || (from.Succs[0] == b) != (cmp.Op == token.NEQ) {
			continue
		}
		if c, ok := cmp.Y.(*ssa.Const); ok && c.IsNil() && ssautil.IsError(cmp.X.Type()) && asksStrong(cmp.X) {
			return true
		}
	}
	return false
}

// asksStrong reports whether an error is that of a call of crypto/rand, or of one that was given its reader.
func asksStrong(err ssa.Value) bool {
	if e, ok := err.(*ssa.Extract); ok {
		err = e.Tuple
	}
	call, ok := err.(*ssa.Call)
	if !ok {
		return false
	}
	if fn := call.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == "crypto/rand" {
		return true
	}
	return slices.ContainsFunc(call.Call.Args, isStrongReader)
}
