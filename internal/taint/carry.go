package taint

import (
	"go/types"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/ssautil"
)

// tells reports whether a parameter of type t can bring data: a number can, and what has a text in it, or
// something unknown; a structure of numbers alone is not followed.
func (e *Package) Tells(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Basic); ok {
		return true
	}
	known, ok := e.telling[t]
	if !ok {
		known = ssautil.HasText(t, new(crash.Visited[types.Type]), ssautil.MaxReached)
		e.telling[t] = known
	}
	return known
}
