package taint

import (
	"go/token"
	"maps"
	"slices"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"golang.org/x/tools/go/ssa"
)

// Which functions have reached a bound. A cut is noted where it happens and is a member of a set, so that neither the
// order of the work nor how often it is done plays a part; bounds of summaries are bits in the summary until the end.

// A cutFunc is a function that has reached a bound.
type cutFunc struct {
	bound summary.Bound
	fn    *ssa.Function
}

// cut notes that a function has reached a bound. A nested function counts as the one that it stands in.
func (e *Package) cut(b summary.Bound, fn *ssa.Function) {
	fn = ssautil.Outermost(fn)
	// A function that reaches a bound does so in each visit, and to spell its name takes long.
	key := cutFunc{b, fn}
	if e.cutFuncs[key] {
		return
	}
	if e.cutFuncs == nil {
		e.cutFuncs = make(map[cutFunc]bool)
	}
	e.cutFuncs[key] = true
	e.cutNamed(b, fn.RelString(e.Pkg), fn.Pos())
}

// cutNamed is cut for a function by its name, or "" where it is all of the package.
func (e *Package) cutNamed(b summary.Bound, name string, pos token.Pos) {
	if e.cuts == nil {
		e.cuts = make(map[summary.Cut]bool)
	}
	e.cuts[summary.Cut{Package: ssautil.PkgPath(e.Pkg), Func: name, Bound: b, Pos: pos}] = true
}

// allCuts returns the cuts in an order that depends on nothing but them.
func (e *Package) allCuts() []summary.Cut {
	// Bounds of summaries, which know no names of functions.
	for fn, s := range e.Summaries {
		for b := range summary.Bounds {
			if s.Cuts&(1<<b) != 0 {
				e.cut(b, fn)
			}
		}
	}
	return slices.SortedFunc(maps.Keys(e.cuts), summary.CompareCuts)
}

// farCuts returns the package's cuts for its facts, and those of what it has asked for itself: who reads the facts
// from a cache does not ask for these again.
func (e *Package) farCuts() []summary.Cut {
	out := e.allCuts()
	for _, p := range e.library.asked {
		if p != nil {
			out = append(out, p.Cuts...)
		}
	}
	// A position means something in this package only.
	for i := range out {
		out[i].Pos = token.NoPos
	}
	slices.SortFunc(out, summary.CompareCuts)
	return slices.Compact(out)
}

// Cut notes that the function has reached a bound, for topics that have bounds of their own.
func (g *Func) Cut(b summary.Bound) { g.cut(b, g.fns[0]) }
