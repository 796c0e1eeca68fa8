package guard

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What is known of a result that is returned beside an error. Callers drop the result if the error is not nil, so that it counts
// what is known where it is nil, even if the return is one for both:
//
//	if isName(bucket) {
//		err = open(bucket)
//	} else {
//		err = fmt.Errorf("bad bucket %q", bucket)
//	}
//	return bucket, err
//
// The error is a phi then, whose edges are asked (validate.go). In a function that defers something the named results are
// variables in memory, and there are no phis of them: what a phi would say is read off the stores that reach the return.

// AtReturn returns the kinds that what is at l is clean for where a return gives it back with an error that is nil.
func (g *Checker) AtReturn(ret *ssa.Return, l access.Loc) (mask model.Kinds) {
	last := len(ret.Results) - 1
	if last < 1 || !ssautil.IsError(ret.Results[last].Type()) || g.guardsOf(ret.Parent()) == nil {
		return 0
	}
	switch ret.Results[last].(type) {
	case *ssa.Phi, *ssa.UnOp:
	default:
		return 0 // what holds at the return holds anyway
	}
	for _, c := range g.factsIf(ret.Results[last], ret.Block(), nil, model.IfNil, make(map[*ssa.Phi]bool)).all() {
		if c.place.covers(l) {
			mask |= c.sinks
		}
	}
	return mask
}

// factsOfLoad is factsIf for a variable in memory that only loads and stores use; false if it is none.
func (g *Checker) factsOfLoad(load *ssa.UnOp, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) (*cleanFacts, bool) {
	a, ok := load.X.(*ssa.Alloc)
	if !ok || load.Parent() != at.Parent() || !onlyStored(a) {
		return nil, false
	}
	w := storeWalk{g, a, outcome, seen}
	k := w.at(load.Block(), ssautil.IndexOf(load), nil, maxStoreWalk)
	if k == nil {
		return nil, true
	}
	for _, c := range g.factsAt(at, from).all() {
		k.add(c.place, c.sinks)
	}
	return k, true
}

// onlyStored reports whether nobody else can write to a variable.
func onlyStored(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if !isLoopBody(r.Fn.(*ssa.Function)) {
				return false
			}
		case *ssa.Store:
			if r.Addr != a {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// A storeWalk goes back from a load to the stores that reach it.
type storeWalk struct {
	*Checker
	of      *ssa.Alloc
	outcome model.Outcome
	seen    map[*ssa.Phi]bool
}

// at returns what is known if the variable has the outcome before instruction n of a block, which leads to another one unless to
// is nil. Beyond the bound it is what is known there anyway.
func (w storeWalk) at(b *ssa.BasicBlock, n int, to *ssa.BasicBlock, depth int) *cleanFacts {
	at, from := b, (*ssa.BasicBlock)(nil)
	if to != nil {
		at, from = to, b
	}
	for i := n - 1; i >= 0; i-- {
		switch instr := b.Instrs[i].(type) {
		case *ssa.Store:
			if instr.Addr == w.of {
				return w.factsIf(instr.Val, at, from, w.outcome, w.seen)
			}
		case *ssa.MakeClosure: // a loop that may write to it
			if slices.Contains(instr.Bindings, ssa.Value(w.of)) {
				return w.factsAt(at, from)
			}
		}
	}
	if depth == 0 || len(b.Preds) == 0 {
		return w.factsAt(at, from) // where the function begins it is nil
	}
	var common *cleanFacts
	for _, p := range b.Preds {
		if val := returnedOn(p, b, w.of); val != nil && w.outcome == model.IfNil && MadeError(val) {
			continue // an error that a loop has returned
		}
		if k := w.at(p, len(p.Instrs), b, depth-1); k != nil {
			common = common.meet(k)
		}
	}
	if common == nil {
		return nil
	}
	for _, c := range w.factsAt(at, from).all() {
		common.add(c.place, c.sinks)
	}
	return common
}
