package guard

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Loops that look at all elements of a list or text. If each round that ends without leaving the loop has checked its
// element, the whole list is clean behind the loop:
//
//	for _, arg := range args {
//		if !isName(arg) {
//			return
//		}
//	}
//	exec.Command("tar", args...).Run() // here args is clean
//
// Three forms are known, as SSA builds them: a range over a string or map, with a Next that tells whether there is more; an
// index below the length that is asked at the head, from 0 or, in a range, from -1 and increased first; and an index whose
// condition stands at the end. The index must count by one and from the first element, or elements would be left out.
//
// What holds at the end of a round is read off the solution, by intersection over the back edges, and becomes a fact of the
// exit edge; then the guards are solved anew. The same rounds find what flags and errors say that were decided before.
// Facts of edges are only added, and there are at most maxRefined rounds.

// A loop takes all elements of a text or list, one in each round.
type loop struct {
	backs []edge // on which a round ends and another begins
	exit  edge   // that is taken after the last round
}

// loopOver returns the loop in which an index, or the Next of a range, takes all elements of a text or list, or nil.
func (g *Checker) loopOver(index ssa.Value, list place) *loop {
	instr, ok := index.(ssa.Instruction)
	if !ok {
		return nil
	}
	head := instr.Block()
	next := nextOf(index)
	if next != nil {
		head = next.Block()
	}
	// The last block of a rotated loop ends the round and asks for another one: its other edge is the exit.
	if phi, ok := index.(*ssa.Phi); ok && g.isRotated(phi, list) {
		last := head.Preds[1]
		return &loop{[]edge{{last, head}}, edge{last, last.Succs[1]}}
	}
	cond, ok := head.Instrs[len(head.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	if next != nil {
		// The head of a range asks the first component of its Next, which is whether there is one more.
		more, ok := cond.Cond.(*ssa.Extract)
		if !ok || more.Tuple != next || more.Index != 0 {
			return nil
		}
	} else if x := g.belowLength(cond.Cond, list); x == nil || x != index || !counts(index) {
		return nil
	}
	l := &loop{exit: edge{head, head.Succs[1]}}
	// Back edges come from blocks that only the head leads to; a continue has one of its own.
	for _, p := range head.Preds {
		if head.Dominates(p) {
			l.backs = append(l.backs, edge{p, head})
		}
	}
	return l
}

// nextOf returns the Next of a range that index is, or that it is the position of a character of, or nil. In
//
//	for i := range s { c := s[i] }
//
// only the first byte of each character is looked at; the others are not ASCII, and mean nothing to any kind of sink.
func nextOf(index ssa.Value) *ssa.Next {
	if at, ok := index.(*ssa.Extract); ok && at.Index == 1 {
		if next, ok := at.Tuple.(*ssa.Next); ok && next.IsString {
			return next
		}
	}
	next, _ := index.(*ssa.Next)
	return next
}

// isRotated reports whether an index is that of a loop whose condition stands at its end, as
//
//	for i := range len(s) { ... }
//
// is built: what is compared with the length there is the index of the next round.
func (g *Checker) isRotated(index *ssa.Phi, list place) bool {
	head := index.Block()
	if len(head.Preds) != 2 || !head.Dominates(head.Preds[1]) || !counts(index) {
		return false
	}
	last := head.Preds[1]
	cond, ok := last.Instrs[len(last.Instrs)-1].(*ssa.If)
	return ok && last.Succs[0] == head && g.belowLength(cond.Cond, list) == index.Edges[1]
}

// belowLength returns the value that a condition says to be below the length of a list, or nil.
func (g *Checker) belowLength(cond ssa.Value, list place) ssa.Value {
	less, ok := cond.(*ssa.BinOp)
	if !ok || less.Op != token.LSS {
		return nil
	}
	if of := ssautil.LengthOf(less.Y); of == nil || g.PlaceOf(of) != list {
		return nil
	}
	return less.X
}

// counts reports whether a value takes all numbers from zero on: it is a phi of 0 and of itself plus one, or, in a range
// over a list, the sum of one and a phi of -1 and of that sum.
// In
//
//	for i := 1; i < len(s); i++ { ... }   // s[0] is left out
//	for i := 0; i < len(s); i += 2 { ... } // and here each second one
//
// a clean round says nothing of the whole text.
func counts(v ssa.Value) bool {
	first := 0
	phi, ok := v.(*ssa.Phi)
	if !ok {
		sum, isSum := v.(*ssa.BinOp)
		if !isSum || !addsOne(sum, sum.X) {
			return false
		}
		first = -1
		if phi, ok = sum.X.(*ssa.Phi); !ok {
			return false
		}
	}
	for i, e := range phi.Edges {
		if n, isConst := ssautil.IntConst(e); isConst && n == first {
			continue
		}
		sum, ok := e.(*ssa.BinOp)
		if !ok || !addsOne(sum, phi) || !phi.Block().Dominates(phi.Block().Preds[i]) {
			return false
		}
	}
	return true
}

// addsOne reports whether a sum is x + 1.
func addsOne(sum *ssa.BinOp, x ssa.Value) bool {
	n, ok := ssautil.IntConst(sum.Y)
	return ok && n == 1 && sum.Op == token.ADD && sum.X == x
}

// refine adds what becomes known from the last solution: behind loops that look at all elements of a list, and
// by conditions on what earlier conditions have decided. It reports whether there is anything new.
func (g *Checker) refine(gs *guards, fn *ssa.Function) bool {
	grown := false
	for _, b := range fn.Blocks {
		cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || b.Succs[0] == b.Succs[1] {
			continue
		}
		grown = g.refineLoop(gs, b, cond) || grown
		grown = g.refineIteration(gs, b, cond) || grown
		for i, truth := range [...]bool{true, false} {
			for _, c := range g.decided(cond.Cond, truth, b).all() {
				grown = gs.addEdge(edge{b, b.Succs[i]}, c.place, c.sinks) || grown
			}
		}
	}
	return grown
}

// refineLoop adds, if a condition is that of a loop over a list, what all rounds have checked of their element as a fact of
// the whole list on the loop's exit. It reports whether that is new.
func (g *Checker) refineLoop(gs *guards, at *ssa.BasicBlock, cond *ssa.If) bool {
	index, list := g.loopOf(at, cond)
	if index == nil {
		return false
	}
	l := g.loopOver(index, list)
	if l == nil || l.exit.from != at {
		return false
	}
	grown := false
	for n, p := range gs.places {
		if of, ok := allOf(p, index, list); ok {
			sinks := gs.onBack(n, l)
			grown = gs.addEdge(l.exit, of, sinks) || grown
			grown = g.splitFacts(gs, l.exit, of, sinks) || grown
		}
	}
	return grown
}

// loopOf returns the index, or the Next, and the list of the loop that a condition may end; a nil index if it ends none.
func (g *Checker) loopOf(at *ssa.BasicBlock, cond *ssa.If) (index ssa.Value, list place) {
	switch c := cond.Cond.(type) {
	case *ssa.Extract:
		if next, ok := c.Tuple.(*ssa.Next); ok && c.Index == 0 {
			if r, ok := next.Iter.(*ssa.Range); ok {
				return next, g.PlaceOf(r.X)
			}
		}
	case *ssa.BinOp: // i < len(list)
		of := ssautil.LengthOf(c.Y)
		if of == nil {
			return nil, list
		}
		if sum, ok := c.X.(*ssa.BinOp); ok {
			// At the end of a rotated loop i + 1 is compared, and i is the index.
			if phi, ok := sum.X.(*ssa.Phi); ok && phi.Block() == at.Succs[0] && phi.Block() != at {
				return phi, g.PlaceOf(of)
			}
		}
		return c.X, g.PlaceOf(of)
	}
	return nil, list
}

// allOf returns what is checked if the place p was in each round of a loop over a list: the whole list, if p is its element
// that the index chose; of a map its keys or its values, whichever p is. It returns false if p is neither.
// The place that is checked has the path of the list and one step more: for _, arg := range args it is the element of args
// with the index of the range. A map has no index in its places, since Next gives keys and values without one.
func allOf(p place, index ssa.Value, list place) (place, bool) {
	if p.root != list.root {
		return p, false
	}
	next, ok := index.(*ssa.Next)
	switch {
	case !ok:
		return list, p.path == list.path+access.Elem && p.index == index
	case p.index != nil && nextOf(p.index) != next:
		return p, false
	case next.IsString:
		return list, p.path == list.path+access.Elem
	}
	return p, p.path == list.path+access.Elem || p.path == list.path+access.Keys
}

// onBack returns what holds of a place at the end of all rounds of a loop: the intersection over its back edges.
// A loop without a back edge runs no second round, as one that returns in each, and says nothing of what follows.
func (gs *guards) onBack(n int, l *loop) model.Kinds {
	if len(l.backs) == 0 {
		return 0
	}
	sinks := ^model.Kinds(0)
	for _, e := range l.backs {
		sinks &= gs.onEdge(n, e.from, e.to)
	}
	return sinks
}
