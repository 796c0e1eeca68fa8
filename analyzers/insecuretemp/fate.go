package insecuretemp

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// An effect is what a function does with a file that it is given the name of.
type effect uint8

const (
	removes effect = 1 << iota
	creates        // a file of this name, or writes it
	remakes        // creates it after removing it
	opens          // to all users
)

// A fate is what has become of a file whose name a function returns.
type fate uint8

const (
	unknown fate = iota
	made
	removed
)

// The effects of a function, by the index of parameters and results.
type effects struct {
	params  map[int]effect
	results map[int]fate
}

func (e *effects) empty() bool { return len(e.params) == 0 && len(e.results) == 0 }

func (e *effects) equal(f *effects) bool {
	return maps.Equal(e.params, f.params) && maps.Equal(e.results, f.results)
}

// fate returns what has become of the file that a call returns, or returns the name of.
func (t *tracker) fate(e ast.Expr, result int) fate {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return unknown
	}
	fn := flow.Callee(t.pass.TypesInfo, call)
	if fn == nil {
		return unknown
	}
	switch fn.FullName() {
	case "os.CreateTemp", "os.MkdirTemp", "io/ioutil.TempFile", "io/ioutil.TempDir":
		if result == 0 {
			return made
		}
	}
	if e := t.known[fn]; e != nil {
		return e.results[result]
	}
	return unknown
}

// results notes the names that a function returns.
func (t *tracker) results(r *ast.ReturnStmt, around []ast.Node) {
	for i, e := range r.Results {
		from := t.origin(e)
		_, isParam := t.params[from]
		switch {
		case from == nil || isParam:
			if f := t.fate(e, 0); f != unknown && len(r.Results) == 1 {
				t.found.results[0] = max(t.found.results[0], f)
			}
		case t.gone(from, around, true):
			t.found.results[i] = removed
		default:
			t.found.results[i] = max(t.found.results[i], made)
		}
	}
}

// gone reports whether a file has been removed on all ways to the innermost of the blocks, or will be when the function returns.
func (t *tracker) gone(from types.Object, around []ast.Node, atEnd bool) bool {
	r := t.first[from]
	return r != nil && slices.Contains(around, r.block) && (atEnd || !r.deferred)
}
