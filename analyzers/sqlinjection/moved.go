package sqlinjection

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// A statement may be in a variable before it is used. Then its values move from there to the call, which changes nothing
// if they are variables that nobody gives another value, and mean the same at the call.

// definition returns the text that a local variable is defined with and keeps, if the query is its only use, and nil if not.
func definition(info *types.Info, around []ast.Node, id *ast.Ident) ast.Expr {
	given := flow.Local(info, around, id)
	if len(given) != 1 || given[0].Tok != token.DEFINE || len(given[0].Lhs) != 1 || len(given[0].Rhs) != 1 {
		return nil
	}
	uses := 0
	ast.Inspect(around[len(around)-1], func(n ast.Node) bool {
		if other, ok := n.(*ast.Ident); ok && info.Uses[other] == info.Uses[id] {
			uses++
		}
		return true
	})
	if uses != 1 {
		return nil
	}
	return given[0].Rhs[0]
}

// movable reports whether an expression that stands before the call means the same there.
func movable(pass *analysis.Pass, around []ast.Node, e ast.Expr, to token.Pos) bool {
	for {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			break
		}
		if v, ok := pass.TypesInfo.Uses[sel.Sel].(*types.Var); !ok || !v.IsField() {
			return false
		}
		e = sel.X
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Parent() == pass.Pkg.Scope() || changes(pass.TypesInfo, around, v, id.Pos()) {
		return false
	}
	scope := pass.Pkg.Scope().Innermost(to)
	if scope == nil {
		return false
	}
	_, there := scope.LookupParent(id.Name, to)
	return there == v
}

// changes reports whether a variable, or a part of it, is given a value behind a place, or its address is taken.
func changes(info *types.Info, around []ast.Node, v *types.Var, behind token.Pos) bool {
	found := false
	given := func(e ast.Expr) {
		if info.ObjectOf(root(e)) == v && e.Pos() > behind {
			found = true
		}
	}
	ast.Inspect(around[len(around)-1], func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				given(lhs)
			}
		case *ast.IncDecStmt:
			given(n.X)
		case *ast.RangeStmt:
			if n.Key != nil {
				given(n.Key)
			}
			if n.Value != nil {
				given(n.Value)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND && info.ObjectOf(root(n.X)) == v {
				found = true
			}
		}
		return !found
	})
	return found
}

// root returns the variable that an expression is a part of, or nil.
func root(e ast.Expr) *ast.Ident {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.Ident:
			return x
		default:
			return nil
		}
	}
}
