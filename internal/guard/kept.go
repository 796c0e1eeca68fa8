package guard

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Lists from which a function deletes. What is left are the elements for which the function has returned false, and so they
// are clean for what it has checked where it does:
//
//	columns = slices.DeleteFunc(columns, func(c string) bool { return !allowed[c] })
//
// Of a function literal that is what its own guards say, as for literals that are called (nestedFacts); its parameter is a
// place that nothing else writes to, whoever calls the literal. A declared function says it in its summary. Both may rest
// on summaries that are not settled yet, so that the answer is kept with what it rests on, as guards are, and Renew looks
// after it.

// A keeper is what is known of a function that says which elements of a list are deleted.
type keeper struct {
	guardState
	sinks model.Kinds // what those are clean for that are left
}

// kept returns what the elements of a list are clean for that slices.DeleteFunc leaves, by the function that it is given.
// The result is the same for all calls that are given the function, and so it is kept by function.
func (g *Checker) kept(del ssa.Value) model.Kinds {
	fn := ssautil.FunctionOf(del)
	if fn == nil {
		return 0
	}
	fn = g.Declared(fn)
	k := g.keepers[fn]
	if k == nil {
		k = new(keeper)
		g.keepers[fn] = k
		outer := g.finding
		g.finding = &k.guardState
		k.sinks = g.findKept(fn)
		g.finding = outer
		k.version = k.summariesVersion()
	}
	return k.sinks
}

// findKept finds what kept returns.
// A parameter that is no text, as a struct with a field Name, has no fact of the whole that its elements could be clean by.
func (g *Checker) findKept(fn *ssa.Function) model.Kinds {
	if len(fn.Params) != 1 || !ssautil.IsText(fn.Params[0].Type()) {
		return 0
	}
	facts := new(cleanFacts)
	if g.Within(fn) && fn.Parent() != nil {
		for _, c := range g.checked(fn, model.IfFalse).all() {
			facts.add(c.place, c.sinks)
		}
	} else if obj, ok := fn.Object().(*types.Func); ok {
		g.summaryFacts(&access.Call{Args: []ssa.Value{fn.Params[0]}}, obj, model.IfFalse, facts.add)
	}
	return facts.of(place{root: fn.Params[0]}) & model.AllKinds
}

// renewKept finds anew what is known of functions that delete whose summaries have changed, and reports whether any of it
// is different now. No answer depends on another one, so that their order does not matter.
func (g *Checker) renewKept() (changed bool) {
	old := g.keepers
	g.keepers = make(map[*ssa.Function]*keeper)
	for fn, k := range old {
		if k.version == k.summariesVersion() {
			g.keepers[fn] = k
		} else if g.kept(fn) != k.sinks {
			changed = true
		}
	}
	return changed
}
