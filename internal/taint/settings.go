package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/summary"
)

// Settings are no data, and package state follows them. It shares with the analysis of data what is dear: the SSA form, where values
// are, the models and the facts, in which it has entries of its own.

// findSettings finds where settings take effect.
func (e *Package) findSettings() {
	e.settings = state.New(e.Index, func(fn *ssa.Function) *access.Resolver { return e.funcOf[fn].Places }, e.library)
	e.uses = e.settings.Uses()
}

// Entry returns what the facts of another package say of the settings of a function or variable, and whether there are any facts.
func (l *library) Entry(obj types.Object) (string, bool) {
	var p *summary.Package
	fn, isFunc := obj.(*types.Func)
	if isFunc {
		p = l.known(fn)
	} else {
		p = l.fact(obj.Pkg())
	}
	if p == nil {
		if p = l.asked[ssautil.PkgPath(obj.Pkg())]; p == nil {
			return "", false
		}
	}
	return p.Entries[state.Key(obj)], true
}
