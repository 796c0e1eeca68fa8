package guard

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Function literals and the checks around them. What was checked where a literal is made holds in it too:
//
//	if name != "a" && name != "b" {
//		return
//	}
//	go func() { exec.Command("sh", "-c", name).Run() }()
//
// unless the variable may be written to afterwards, since nobody knows when the literal runs: by a statement that can follow
// the one that makes it, or by any other literal. A variable that a loop declares is another one in each round, so that the
// ways that pass its declaration do not count. A literal that is called where it is made runs before all that follows.
//
// The facts of a literal are those of the solution of the function around it, at the instruction that makes it, and what
// that function has from its own. They are found when they are first asked for, outermost first; each level takes one pass
// over the instructions of the whole declared function, so that this ends and needs no fixed point.

// around is what a function tells the literals in it: what is known of the variables that they may capture, and who writes
// to those.
type around struct {
	places []place // the first are those of the function's own guards, the others are inherited
	writes []write
}

// A write is an instruction that writes to place number n of a list.
type write struct {
	n     int
	block *ssa.BasicBlock
	index int
}

// outside returns the kinds that the value at l is clean for in a function literal because of what was checked where the
// literal is made.
// Only variables that the function around has are asked for. What a literal makes itself is in its own guards.
func (g *Checker) outside(l access.Loc, fn *ssa.Function) (mask model.Kinds) {
	if fn.Parent() == nil {
		return 0
	}
	if root, ok := l.Root.(*ssa.Alloc); !ok || root.Parent() == fn {
		return 0
	}
	for _, c := range g.inherited(fn) {
		if c.covers(l) {
			mask |= c.sinks
		}
	}
	return mask
}

// inherited returns what holds in a function literal from outside. It is found once for a state of the summaries, which
// what it rests on is noted for.
func (g *Checker) inherited(fn *ssa.Function) []cleanFact {
	if fn.Parent() == nil || !g.Within(fn.Parent()) {
		return nil
	}
	// This makes the state that the answer is kept in, and which Renew drops as a whole.
	g.guardsOf(fn)
	k := g.guards[fn]
	if !k.isAsked {
		k.isAsked = true
		outer := g.finding
		g.finding = k
		k.inherited = g.findInherited(fn)
		g.finding = outer
		k.version = k.summariesVersion()
	}
	return k.inherited
}

// findInherited finds what inherited returns.
// Checks of one element, which have an index, are left out: the index may be another one when the literal runs.
func (g *Checker) findInherited(fn *ssa.Function) (facts []cleanFact) {
	made := madeBy(fn)
	if made == nil {
		return nil
	}
	gs, outer := g.guardsOf(fn.Parent()), g.inherited(fn.Parent())
	if gs == nil && len(outer) == 0 {
		return nil
	}
	at := ssautil.IndexOf(made)
	a := g.aroundOf(fn.Parent(), gs, outer)
	for n, p := range a.places {
		sinks := model.Kinds(0)
		if n < len(a.places)-len(outer) {
			sinks = gs.before(n, made.Block(), at)
		} else {
			sinks = outer[n-len(a.places)+len(outer)].sinks
		}
		if root, ok := p.root.(*ssa.Alloc); ok && sinks != 0 && p.index == nil && a.keeps(n, made, root) {
			facts = append(facts, cleanFact{p, sinks})
		}
	}
	return facts
}

// madeBy returns the one instruction that makes a function literal, or nil if it captures nothing.
// A literal in a loop is made by one instruction too, as often as that runs. Only literals have
// referrers: SSA keeps none of declared functions.
func madeBy(fn *ssa.Function) *ssa.MakeClosure {
	if refs := fn.Referrers(); refs != nil && len(*refs) == 1 {
		made, _ := (*refs)[0].(*ssa.MakeClosure)
		return made
	}
	return nil
}

// aroundOf returns what a function tells the literals in it; the places are those of its guards and those of outer.
// All functions that are solved together are searched for writes, since each may capture the variables.
func (g *Checker) aroundOf(fn *ssa.Function, gs *guards, outer []cleanFact) *around {
	k := g.guards[fn]
	if k.around != nil {
		return k.around
	}
	a := new(around)
	if gs != nil {
		a.places = slices.Clone(gs.places)
	}
	for _, c := range outer {
		a.places = append(a.places, c.place)
	}
	for _, f := range g.Fns {
		all := &guards{places: a.places, events: make(map[*ssa.BasicBlock][]event)}
		g.writes(all, f)
		for _, b := range f.Blocks {
			for _, e := range all.events[b] {
				if e.write && e.sinks == 0 { // a constant is clean whenever it is stored
					a.writes = append(a.writes, write{e.n, b, e.at})
				}
			}
		}
	}
	k.around = a
	return a
}

// keeps reports whether nothing writes to place number n, which is in a variable, after the literal was made, as far as the
// declared function tells. Writes in functions around the one that makes the literal count by where the literal is made
// there; those in other literals may happen at any time.
// The literal may stand in others, each made in the next one around: m is the one of them that is made in the function that
// writes. If there is none, the write is in a literal beside it, of which nobody knows when it runs.
func (a *around) keeps(n int, made *ssa.MakeClosure, variable *ssa.Alloc) bool {
	for _, w := range a.writes {
		if w.n != n {
			continue
		}
		m := made
		for m != nil && m.Parent() != w.block.Parent() {
			m = madeBy(m.Parent())
		}
		switch {
		case m == nil:
			return false
		case m == made && calledAtOnce(made):
		case mayFollow(w, m, variable):
			return false
		}
	}
	return true
}

// calledAtOnce reports whether a literal is called where it is made, and nowhere else.
// That is func() { ... }(), and the same with defer is not: it runs at the end, behind all writes.
func calledAtOnce(made *ssa.MakeClosure) bool {
	refs := *made.Referrers()
	if len(refs) != 1 {
		return false
	}
	call, ok := refs[0].(*ssa.Call)
	return ok && call.Call.Value == made
}

// mayFollow reports whether a way leads from where a literal is made to a write without passing the declaration of the
// variable.
// In
//
//	for _, s := range list {
//		x := s                       // another x in each round
//		if !isName(x) { continue }
//		go func() { run(x) }()       // from here a way leads back to the write of x, but only by its declaration
//	}
//
// nothing writes to the x that the literal has captured, and so the check holds in it.
func mayFollow(w write, made *ssa.MakeClosure, variable *ssa.Alloc) bool {
	if w.block == made.Block() && w.index > ssautil.IndexOf(made) {
		return true
	}
	seen := make(map[*ssa.BasicBlock]bool)
	for open := slices.Clone(made.Block().Succs); len(open) > 0; {
		b := open[len(open)-1]
		open = open[:len(open)-1]
		if seen[b] || b == variable.Block() {
			continue
		}
		if b == w.block {
			return true
		}
		seen[b] = true
		open = append(open, b.Succs...)
	}
	return false
}

// literalEvents notes what a call that runs function literals of this function writes by them: the one that it calls, and
// those that it is given. Who is given one may run it.
func (g *Checker) literalEvents(gs *guards, byRoot map[ssa.Value][]int, b *ssa.BasicBlock, at int, instr ssa.CallInstruction) {
	seen := make(map[*ssa.Function]bool)
	for _, v := range append([]ssa.Value{instr.Common().Value}, instr.Common().Args...) {
		if made, ok := v.(*ssa.MakeClosure); ok {
			g.literalWrites(gs, byRoot, made.Fn.(*ssa.Function), seen, func(n int) {
				gs.events[b] = append(gs.events[b], event{clearance: clearance{n: n}, at: at, write: true})
			})
		}
	}
}

// literalWrites yields the places that a function literal, and those that it makes, store something to that is not
// constant.
// Each literal is searched once, however often it is made. Whether a store is on a way that runs is not asked.
func (g *Checker) literalWrites(gs *guards, byRoot map[ssa.Value][]int, fn *ssa.Function, seen map[*ssa.Function]bool, yield func(n int)) {
	if seen[fn] || !g.Within(fn) {
		return
	}
	seen[fn] = true
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.MakeClosure:
				g.literalWrites(gs, byRoot, instr.Fn.(*ssa.Function), seen, yield)
			case *ssa.Store:
				to := g.Loc(instr.Addr)
				if _, isConst := instr.Val.(*ssa.Const); isConst {
					continue
				}
				for _, n := range byRoot[to.Root] {
					if p := gs.places[n].path; to.Path.Covers(p) || p.Covers(to.Path) {
						yield(n)
					}
				}
			}
		}
	}
}
