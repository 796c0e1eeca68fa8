package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// The groups of a package are solved in an order in which what is called comes before its callers. Groups that call each other have
// no such order; together they are a cycle, and a cycle has one. So that a package means the same however its declarations are
// ordered, what the conditions in a cycle check is settled for all of it before data flows through any of it: a finding that is made
// because a validator of the cycle has not been looked at yet would stay.

// A sequencer finds the cycles of a package's groups in the order of solving, as Tarjan does it.
type sequencer struct {
	*Package
	index, low map[*Func]int // when a group was come to, and the first group on the stack that it leads to
	done       map[*Func]bool
	stack      []*Func
	finished   map[*Func]int // when all that a group calls had been looked at
	cycles     [][]*Func
}

// order returns the groups so that what is called comes before its callers, in the cycles that they form: most groups are one of
// their own. In a cycle those come first that were come to last.
func (e *Package) order() [][]*Func {
	s := &sequencer{Package: e, index: make(map[*Func]int), low: make(map[*Func]int), done: make(map[*Func]bool), finished: make(map[*Func]int)}
	for _, g := range e.funcs {
		if s.index[g] == 0 {
			s.visit(g)
		}
	}
	return s.cycles
}

func (s *sequencer) visit(g *Func) {
	defer s.Deep.Enter().Leave()
	s.index[g] = len(s.index) + 1
	s.low[g] = s.index[g]
	s.stack = append(s.stack, g)
	for _, callee := range g.callees() {
		switch h := s.funcOf[callee]; {
		case h == nil || s.done[h]:
		case s.index[h] == 0:
			s.visit(h)
			s.low[g] = min(s.low[g], s.low[h])
		default: // on the stack
			s.low[g] = min(s.low[g], s.index[h])
		}
	}
	s.finished[g] = len(s.finished)
	if s.low[g] != s.index[g] {
		return
	}
	at := slices.Index(s.stack, g)
	cycle := slices.Clone(s.stack[at:])
	s.stack = s.stack[:at]
	slices.SortFunc(cycle, func(a, b *Func) int { return s.finished[a] - s.finished[b] })
	for _, member := range cycle {
		s.done[member] = true
	}
	s.cycles = append(s.cycles, cycle)
}

// settleGuards finds what the conditions in a cycle check: where a function returns with an outcome, what surely has been checked
// before? It starts from "everything" for all of them and takes away until nothing changes. That is right because a function that
// returns has called itself a finite number of times, and the innermost call has checked without help:
//
//	func valid(s string, n int) bool { return n > 0 && valid(s, n-1) || s == "ls" }
//
// What only the first rounds say is not true yet, so if there is no end to them nothing is said of the cycle.
func (e *Package) settleGuards(cycle []*Func) {
	for _, g := range cycle {
		e.Summaries[g.fns[0]].Unsettled = true
	}
	for range maxSettled {
		changed := false
		for _, g := range cycle {
			changed = g.visits < maxLastVisits && e.attemptGuards(g) || changed
		}
		if !changed {
			return
		}
	}
	for _, g := range cycle {
		g.checksNothing()
	}
}

// checksNothing notes that it is not known what the group's function checks.
func (g *Func) checksNothing() {
	s := g.Summaries[g.fns[0]]
	s.Guards, s.Unsettled = nil, false
	g.summaryChanged(s)
}

// checks brings what the group's functions check up to date, and reports whether that has changed.
func (g *Func) checks() (changed bool) {
	g.Checks.Renew(g.Package.version)
	for _, fn := range g.fns {
		changed = g.validates(fn) || changed
	}
	return changed
}

// validates writes down what a function checks, and reports whether that is something else than before.
func (g *Func) validates(fn *ssa.Function) bool {
	s := g.Summaries[fn]
	if fn.Parent() != nil {
		return false
	}
	guards := g.Checks.Validates(fn)
	if slices.Equal(guards, s.Guards) && !s.Unsettled {
		return false
	}
	s.Guards, s.Unsettled = guards, false
	g.summaryChanged(s)
	return true
}

// callsItself reports whether a group calls one of its declared functions.
func (g *Func) callsItself() bool {
	return slices.ContainsFunc(g.callees(), func(fn *ssa.Function) bool { return fn == g.fns[0] })
}
