package guard

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a validator checks of its arguments that is called through an interface:
//
//	type Validator interface{ IsValid(target string) bool }
//
//	func (s *server) login(w http.ResponseWriter, r *http.Request) {
//		if next := r.FormValue("next"); s.validator.IsValid(next) { http.Redirect(w, r, next, http.StatusFound) }
//	}
//
// Which method that is the analysis of the package knows, where it knows it at all: the types that the program stores there, or the one
// type of the package that has the methods. What all of these have checked holds. A type that is not known of says nothing, so that a
// program of which only a part is seen has no guard there.

// interfaceCheck yields what all methods that a call of an interface's method can run have checked of its arguments.
func (g *Checker) interfaceCheck(c *access.Call, outcome model.Outcome, yield func(place, model.Kinds)) {
	if outcome == model.NoOutcome || !MayCheck(c.Instr.Common()) {
		return
	}
	var common *cleanFacts
	for _, m := range g.callees.Methods(c.Instr.Common()) {
		k := new(cleanFacts)
		g.summaryFacts(c, m, outcome, k.add)
		common = common.meet(k)
	}
	for _, f := range common.all() {
		yield(f.place, f.sinks)
	}
}

// MayCheck reports whether a method of an interface may be a validator: it is given a text or a URL, and says yes or no.
func MayCheck(c *ssa.CallCommon) bool {
	if !c.IsInvoke() {
		return false
	}
	results := c.Method.Signature().Results()
	if results.Len() == 0 {
		return false
	}
	last := results.At(results.Len() - 1).Type()
	if b, ok := last.Underlying().(*types.Basic); !ssautil.IsError(last) && (!ok || b.Kind() != types.Bool) {
		return false
	}
	for _, a := range c.Args {
		if ssautil.IsText(a.Type()) || isURL(a.Type()) {
			return true
		}
	}
	return false
}
