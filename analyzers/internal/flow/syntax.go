package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/enclosing"
	"github.com/secvet/secvet/internal/ssautil"
)

// Enclosing returns the syntax around a position, from the inside out.
func Enclosing(pass *analysis.Pass, pos token.Pos) []ast.Node {
	file := fileAt(pass, pos)
	if file == nil {
		return nil
	}
	return enclosing.Path(file, pos, pos)
}

// FuncAt returns the declaration of the function around a position, or nil.
func FuncAt(pass *analysis.Pass, pos token.Pos) *ast.FuncDecl {
	for _, n := range Enclosing(pass, pos) {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return nil
}

// CallAt returns the call that the engine knows by pos, and what it stands in from the inside out, the call
// first; nil if there is none in this package.
func CallAt(pass *analysis.Pass, pos token.Pos) (*ast.CallExpr, []ast.Node) {
	path := Enclosing(pass, pos)
	for i, n := range path {
		if call, ok := n.(*ast.CallExpr); ok && call.Lparen == pos {
			return call, path[i:]
		}
	}
	return nil, nil
}

// Callee returns the function that a call names, or nil.
func Callee(info *types.Info, call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return nil
	}
	fn, _ := info.Uses[id].(*types.Func)
	return fn
}

// IsFunc reports whether a call is one of the function of the package, and not of a method.
func IsFunc(info *types.Info, call *ast.CallExpr, pkg, name string) bool {
	fn := Callee(info, call)
	return fn != nil && fn.Name() == name && fn.Pkg() != nil && fn.Pkg().Path() == pkg && fn.Signature().Recv() == nil
}

// Constant returns the text of an expression that is a constant text.
func Constant(info *types.Info, e ast.Expr) (string, bool) {
	return ssautil.Text(info.Types[e].Value)
}

// Replace is the edit that puts a text in the place of the code between two positions.
func Replace(pos, end token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)}
}

// Holds reports whether a place is in an expression, or in what the variable that it is is given.
func Holds(info *types.Info, around []ast.Node, e ast.Expr, pos token.Pos) bool {
	if e.Pos() <= pos && pos < e.End() {
		return true
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	assigned := Local(info, around, id)
	return len(assigned) == 1 && assigned[0].Pos() <= pos && pos < assigned[0].End()
}

// Local returns the values that a local variable is given in the function that uses it, in the order of the source,
// and how; nothing if its address is taken or it is no such variable.
func Local(info *types.Info, around []ast.Node, id *ast.Ident) []*ast.AssignStmt {
	v, ok := info.Uses[id].(*types.Var)
	if !ok {
		return nil
	}
	var body ast.Node
	for _, n := range around {
		switch n := n.(type) {
		case *ast.FuncDecl:
			body = n
		case *ast.FuncLit:
			if body == nil {
				body = n
			}
		}
	}
	if body == nil || v.Pos() < body.Pos() || v.Pos() > body.End() {
		return nil
	}
	var out []*ast.AssignStmt
	taken := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				if l, ok := lhs.(*ast.Ident); ok && info.ObjectOf(l) == v {
					out = append(out, n)
				}
			}
		case *ast.UnaryExpr:
			if l, ok := n.X.(*ast.Ident); ok && n.Op == token.AND && info.Uses[l] == v {
				taken = true
			}
		}
		return true
	})
	if taken {
		return nil
	}
	return out
}
