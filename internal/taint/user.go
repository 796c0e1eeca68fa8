package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What the user's own models say of functions of the package under analysis: that they are sources, sinks or sanitizers,
// whatever their code says, or that only trusted callers reach them. The rows of libraries apply to calls from outside
// the library; see rows.go.

// userRowsOf returns what the user's models say of a function of the package that is analyzed. The built-in ones
// are about libraries from outside: where a library itself is analyzed, its code says more.
func (e *Package) userRowsOf(fn *ssa.Function) (*types.Func, []*model.Row) {
	// As for almost all packages.
	if e.userRows == nil {
		return nil, nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return nil, nil
	}
	return obj, e.userRows.Call(ssautil.RecvName(obj), obj.Name())
}

// isTrusted reports whether the user says that a function is called by those only who are trusted.
func (e *Package) isTrusted(fn *ssa.Function) bool {
	_, rows := e.userRowsOf(fn)
	for _, row := range rows {
		if row.Kind == model.Trusted {
			return true
		}
	}
	return false
}

// trustedLabels returns the labels that a source has in the function: in trusted ones nothing is remote.
func (g *Func) trustedLabels(labels model.Labels) model.Labels {
	if g.Trusted {
		return labels &^ (model.Remote | model.Host)
	}
	return labels
}
