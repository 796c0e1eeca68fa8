package insecuretemp

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// This file walks the syntax, because what is asked here is no property of the path that the engine follows: the owner of
// the file at it is compared, which says something of all that the function does there.

// An owners knows which functions of a package ask whose a file is.
type owners struct {
	pass *analysis.Pass
	asks map[*types.Func]bool
}

func newOwners(pass *analysis.Pass) *owners {
	o := &owners{pass: pass, asks: make(map[*types.Func]bool)}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil && o.compares(fn.Body) {
				if obj, ok := pass.TypesInfo.Defs[fn.Name].(*types.Func); ok {
					o.asks[obj] = true
				}
			}
		}
	}
	return o
}

// compares reports whether code compares the user id of a file with something.
func (o *owners) compares(body ast.Node) bool {
	found := false
	holds := make(map[types.Object]bool) // variables that have been given a user id
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if id, ok := lhs.(*ast.Ident); ok && len(n.Rhs) == len(n.Lhs) && o.isUID(n.Rhs[i], holds) {
					holds[o.pass.TypesInfo.ObjectOf(id)] = true
				}
			}
		case *ast.BinaryExpr:
			found = found || (n.Op == token.EQL || n.Op == token.NEQ) && (o.isUID(n.X, holds) || o.isUID(n.Y, holds))
		}
		return !found
	})
	return found
}

// isUID reports whether an expression is the field Uid of a syscall.Stat_t, a conversion of it, or a variable that holds one.
func (o *owners) isUID(e ast.Expr, holds map[types.Object]bool) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return holds[o.pass.TypesInfo.Uses[e]]
	case *ast.CallExpr:
		return len(e.Args) == 1 && o.isUID(e.Args[0], holds)
	case *ast.SelectorExpr:
		v, ok := o.pass.TypesInfo.Uses[e.Sel].(*types.Var)
		if !ok || !v.IsField() || v.Name() != "Uid" || v.Pkg() == nil {
			return false
		}
		return v.Pkg().Path() == "syscall" || v.Pkg().Path() == "golang.org/x/sys/unix"
	}
	return false
}

// asked reports whether the function around a position asks for the owner of a file, itself or by a function of the package
// that it calls.
func (o *owners) asked(pos token.Pos) bool {
	if len(o.asks) == 0 {
		return false
	}
	fn := flow.FuncAt(o.pass, pos)
	if fn == nil {
		return false
	}
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && o.asks[flow.Callee(o.pass.TypesInfo, call)] {
			found = true
		}
		return !found
	})
	obj, _ := o.pass.TypesInfo.Defs[fn.Name].(*types.Func)
	return found || o.asks[obj]
}
