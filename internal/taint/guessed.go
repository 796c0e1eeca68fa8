package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Methods that are guessed. A function that is given an interface runs the methods of all types of its package that implement
// it, for callers who do not know which one they hand over:
//
//	func HTML(n Node) string { return n.Render() } // of Text, which escapes, or of Raw
//
//	HTML(Text(q)) // is safe, whatever Raw does
//
// As with defaults of callbacks (default.go), what such a method lets through is marked, by taking Typed from it, and so is a
// callback that is known of its calls alone. A caller who knows the types of all other interfaces of the summary runs
// their methods (callback_target.go) and skips what is marked. One that is given the interface itself hands it on as it is.

// isGiven reports whether the receiver of a call of an interface's method is a parameter, or a part of one, so that callers
// are asked for its type. A parameter of which a part is taken by its address stands in a variable: that is so of e in
//
//	func (e Element) Render() { for _, c := range e.Children { c.Render() } }
func (g *Func) isGiven(c *access.Call, m *types.Func) bool {
	_, given := ssautil.Held(g.Loc(c.Args[0]).Root).(*ssa.Parameter)
	return given && handsText(m)
}

// miss notes that something has not run that an application calls back: it is run already and not run within itself, is nested
// too deep, or is one of too many. There the guess counts, in all that it stands in.
func (f *instance) miss() {
	for ; f != nil; f = f.target.from {
		if f.missed = true; f.target == nil {
			return
		}
	}
}

// givenTypes reports whether a call gives the types of all interfaces that a summary says methods are called of, and all of
// their methods have run.
func (f *instance) givenTypes(g *Func) bool {
	found := false
	for i := range f.sum.Callbacks {
		e := &f.sum.Callbacks[i]
		s, ok := summary.SlotOf(e.Slot)
		if !ok || s.Method == "" || e.Arg >= 0 || e.Flags&summary.Typed == 0 {
			continue
		}
		if f.missed || !f.knowsTypes(g, s) {
			return false
		}
		found = true
	}
	return found
}

// typed returns Typed if a callback of an instance is called not only by methods that are guessed.
func (f *instance) typed(key string) summary.Flags {
	for f.sum != nil {
		if !slices.ContainsFunc(f.sum.Callbacks, func(e summary.Callback) bool {
			return e.Slot == key && e.Arg < 0 && e.Flags&summary.Typed != 0
		}) {
			return 0
		}
		if f.target == nil {
			break
		}
		f, key = f.target.from, f.target.slot.Key()
	}
	return summary.Typed
}

// knowsTypes reports whether all types are known that a method is called of, and these have the method.
func (f *instance) knowsTypes(g *Func, s summary.Slot) bool {
	targets, open := g.calleesOf(f, s)
	if len(targets) == 0 || len(open) > 0 {
		return false
	}
	for _, id := range targets {
		if fn, obj, sum := g.methodOf(g.Origins[id].name, s.Method); fn == nil && obj == nil && sum == nil {
			return false
		}
	}
	return true
}

// guesses reports whether a summary says something that holds only for callers who do not know a type.
func (f *instance) guesses() bool {
	if f.sum == nil {
		return false
	}
	guessed := func(fl summary.Flags) bool { return fl&summary.Typed == 0 }
	return slices.ContainsFunc(f.sum.Flows, func(e summary.Flow) bool { return guessed(e.Flags) }) ||
		slices.ContainsFunc(f.sum.Sinks, func(e summary.SinkEntry) bool { return guessed(e.Flags) })
}
