package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/taint"
)

// What rules ask of a text that is built from a part of which nobody knows where it comes from.

// maxNear is how far a part of a text is believed to stay what it was. Builders of text and languages of a program's own take
// their input apart and put something else together.
const maxNear = 4

// IsNear reports whether a part of a text has come to it in few steps.
func IsNear(h *taint.Hit) bool { return len(Steps(h)) <= maxNear }

// HelpsTests reports whether the function that builds the text is one for tests, whatever the name of its file.
func HelpsTests(pass *analysis.Pass, h *taint.Hit) bool {
	for _, n := range Enclosing(pass, h.At) {
		fn, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		for _, field := range fn.Type.Params.List {
			switch types.TypeString(pass.TypesInfo.TypeOf(field.Type), nil) {
			case "*testing.T", "*testing.B", "*testing.F", "testing.TB":
				return true
			}
		}
	}
	return false
}
