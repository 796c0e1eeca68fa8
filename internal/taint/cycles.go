package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// The order in which the functions of a package are solved: callees before callers, so that summaries are there when
// they are applied, and most functions are solved once.
//
// The call graph has an edge from a declared function, with those nested in it, to each function that it calls or
// mentions. Its strongly connected components are found by Tarjan's algorithm, which finds a component after all that
// it leads to, and that is the order. Functions that call each other have no order among themselves. Together they are
// one component, a cycle, and are solved again and again until nothing changes (package.go).
//
// Guards need more care than flows. What a validator checks is not a set that grows: a finding that is made because a
// validator of the cycle has not been looked at yet would stay. So before data flows through a cycle, the guards of all
// of its functions are settled, with a fixed point of their own that begins at "everything is checked" and only takes
// away (settleGuards). Thus a package means the same however its declarations are ordered.

// A sequencer finds the components of a package's call graph, as Tarjan does it.
type sequencer struct {
	*Package
	index, low map[*Func]int  // the number of a function, and the least number on the stack that it leads to
	done       map[*Func]bool // its component is complete
	stack      []*Func
	finished   map[*Func]int // the order in which functions were left, all their callees looked at
	cycles     [][]*Func
}

// order returns the functions in the order of solving, as a list of cycles. Most cycles are one function. In a cycle of
// several, those come first that were left first, so that a callee mostly comes before its caller there too. The order
// depends on the order of declarations and on nothing else.
func (e *Package) order() [][]*Func {
	s := &sequencer{Package: e, index: make(map[*Func]int), low: make(map[*Func]int), done: make(map[*Func]bool), finished: make(map[*Func]int)}
	for _, g := range e.funcs {
		if s.index[g] == 0 {
			s.visit(g)
		}
	}
	return s.cycles
}

// visit walks over the functions that g leads to, and takes a component off the stack when it leaves the first of its
// functions.
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

// settleGuards finds what the conditions in a cycle check: if a function returns with an outcome, what surely has been
// checked before? It starts from "everything" for all of them and takes away until nothing changes, which is the
// greatest fixed point. That is right because a function that returns has called itself a finite number of times, and
// the innermost call has checked without help:
//
//	func valid(s string, n int) bool { return n > 0 && valid(s, n-1) || s == "ls" }
//
// The first rounds say too much, so that nothing may be said of the cycle if there is no end within maxSettled rounds.
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

// checksNothing notes that it is not known what the function checks: none of its guards counts.
func (g *Func) checksNothing() {
	s := g.Summaries[g.fns[0]]
	s.Guards, s.Unsettled = nil, false
	g.summaryChanged(s)
}

// checks brings the guards of the function and those nested in it up to date, and reports whether that has changed a
// summary.
func (g *Func) checks() (changed bool) {
	g.Checks.Renew(g.Package.version)
	for _, fn := range g.fns {
		changed = g.validates(fn) || changed
	}
	return changed
}

// validates writes the guards of a function into its summary, and reports whether they are others than before. Nested
// functions have none, as their callers are seen in the same solution.
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

// callsItself reports whether the function mentions itself, so that it is a cycle of one.
func (g *Func) callsItself() bool {
	return slices.ContainsFunc(g.callees(), func(fn *ssa.Function) bool { return fn == g.fns[0] })
}
