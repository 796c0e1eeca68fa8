package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// Defaults of callbacks. A function that may be given another one often has a default for who gives none:
//
//	func Run(cmd *exec.Cmd, o Options) {
//		hide := asItIs
//		if o.Hide != nil {
//			hide = o.Hide
//		}
//		log.Print(hide(cmd.String()))
//	}
//
// What goes through asItIs goes there only for callers that give nothing. So the flow that says that hide may be asItIs is
// marked where it is chosen, by taking Always from it, and so is what a call of the marked function lets through. In the
// summary of Run the entry of cmd is left without Always: a caller who gives functions for all callbacks of the summary skips
// it, and one that does not know yet what it gives, as it is a parameter of its own, hands it on as it is.
//
// A choice is recognized by a comparison with nil, of what is given, on the only way to the default. The marks are joined by
// union like all flags, so that a way which holds always decides. An entry that was let in before the functions of a call
// were known stays: that is coarser, and no less safe.

// chosenBehind is how many blocks are looked at on the way back from a default to the comparison with nil.
const chosenBehind = 4

// isDefault reports whether edge n of a phi is what a function value is if another one, that of another edge, is nil.
func (g *Func) isDefault(phi *ssa.Phi, n int) bool {
	if !isFunction(phi.Type()) {
		return false
	}
	for m, given := range phi.Edges {
		if m != n && phi.Edges[m] != phi.Edges[n] && g.onlyIfNil(given, phi.Block().Preds[n], phi.Block()) {
			return true
		}
	}
	return false
}

// storesDefault reports whether a store gives a variable or field a function if it has none yet: if o.Hide == nil { o.Hide = f }.
func (g *Func) storesDefault(i *ssa.Store) bool {
	if b := i.Block(); isFunction(i.Val.Type()) && len(b.Preds) == 1 {
		return g.testsNil(g.Loc(i.Addr), b.Preds[0], b)
	}
	return false
}

// assignDefault lets a field have a function, besides what it has, and notes that it is a default.
func (g *Func) assignDefault(to access.Loc, i *ssa.Store) {
	g.Flows(i.Val, i.Block(), func(rel access.Path, f Flow) {
		f.Flags &^= summary.Always
		g.Update(to, rel, f)
	})
}

// onlyIfNil reports whether the edge between two blocks is taken only if a value is nil. The blocks before are looked at as
// long as one way leads to them.
func (g *Func) onlyIfNil(v ssa.Value, from, to *ssa.BasicBlock) bool {
	for range chosenBehind {
		if g.testsNil(g.Loc(v), from, to) {
			return true
		}
		if len(from.Preds) != 1 {
			return false
		}
		from, to = from.Preds[0], from
	}
	return false
}

// testsNil reports whether the edge between two blocks is taken only if what is at a loc is nil. Two loads of one field are the
// same place.
func (g *Func) testsNil(at access.Loc, from, to *ssa.BasicBlock) bool {
	test, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return false
	}
	cmp, ok := test.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ || (cmp.Op == token.EQL) != (to == from.Succs[0]) {
		return false
	}
	c, isConst := cmp.Y.(*ssa.Const)
	l := g.Loc(cmp.X)
	return isConst && c.IsNil() && l.Root == at.Root && l.Path == at.Path
}

// isFunction reports whether a type is that of functions.
func isFunction(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// onlyFor returns the flags that are taken from what a call lets through, because it is made only for callers who give no function,
// or do not know a type.
func onlyFor(c *access.Call) (fl summary.Flags) {
	if c.Default {
		fl |= summary.Always
	}
	if c.Guessed {
		fl |= summary.Typed
	}
	return fl
}

// unused reports whether an entry of a summary holds only for callers who know less than the call does: for the default of a
// callback, where the call gives functions for all callbacks, or for a method of any type, where it gives the types of all
// interfaces.
func (g *Func) unused(fl summary.Flags, at boundary) bool {
	const known = summary.Always | summary.Typed
	if fl&known == known {
		return false
	}
	f := at.application()
	return f != nil && (fl&summary.Always == 0 && f.given(g) || fl&summary.Typed == 0 && f.givenTypes(g))
}

// given reports whether a call gives functions for all callbacks that the summary of what it calls has. Then the defaults
// in there are not used.
func (f *instance) given(g *Func) bool {
	found := false
	for _, key := range f.sum.Slots() {
		s, ok := summary.SlotOf(key)
		if !ok || s.Method != "" {
			continue
		}
		known := false
		f.each(g, s.In, func(rel access.Path, f Flow) {
			known = known || rel == "" && g.Origins[f.Origin].Kind == OriginFunc && f.Flags&summary.Always != 0
		})
		if !known {
			return false
		}
		found = true
	}
	return found
}
