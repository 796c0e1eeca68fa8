package insecuretemp

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// This file walks the syntax, because decoding is no kind of sink that the engine follows: it looks in the function that reads
// a file for a decoder that is given what was read.

// categoryIn is category for a rule that sees the code: what is read and decoded is believed.
func categoryIn(pass *analysis.Pass, h *taint.Hit) string {
	name := category(h)
	if name == "read" && decoded(pass, h) {
		return "trusted"
	}
	return name
}

// decoded reports whether the function that reads a file decodes what it has read.
func decoded(pass *analysis.Pass, h *taint.Hit) bool {
	call, around := flow.CallAt(pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At {
		return false
	}
	assign, ok := around[1].(*ast.AssignStmt)
	i := slices.IndexFunc(around, isFunc)
	if !ok || i < 0 {
		return false
	}
	id, ok := assign.Lhs[0].(*ast.Ident)
	if !ok {
		return false
	}
	data := pass.TypesInfo.ObjectOf(id)
	found := false
	ast.Inspect(around[i], func(n ast.Node) bool {
		if use, ok := n.(*ast.CallExpr); ok && !found && decodes(use) {
			found = slices.ContainsFunc(use.Args, func(arg ast.Expr) bool {
				id, ok := ast.Unparen(arg).(*ast.Ident)
				return ok && data != nil && pass.TypesInfo.Uses[id] == data
			})
		}
		return !found
	})
	return found
}

// decodes reports whether a call is one of a decoder, by its name.
func decodes(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && (strings.HasPrefix(sel.Sel.Name, "Unmarshal") || sel.Sel.Name == "NewDecoder" || sel.Sel.Name == "Decode")
}
