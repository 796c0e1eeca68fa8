package insecuretemp

import (
	"go/ast"
	"go/constant"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// What others can do with a predictable path is little in three cases, and all are told with low confidence.

// isFallback reports whether the temporary directory is only taken where the user has no home, or none is found:
//
//	dir, err := os.UserCacheDir()
//	if err != nil {
//		dir = os.TempDir()
//	}
//
// It is looked for in the function that names the directory, so that a path which came a long way has its reason there.
func isFallback(pass *analysis.Pass, h *taint.Hit) bool {
	inCondition := false
	for _, n := range flow.Enclosing(pass, h.Source.At.Pos) {
		switch n := n.(type) {
		case *ast.IfStmt:
			inCondition = inCondition || n.Body.Pos() <= h.Source.At.Pos && h.Source.At.Pos < n.End()
		case *ast.FuncDecl:
			return inCondition && mentions(n, "UserHomeDir", "UserCacheDir", "UserConfigDir", "homedir", "HomeDir", "CacheHome", "ConfigHome", "DataHome")
		}
	}
	return false
}

// isMoment reports whether the nanosecond in which the path is made is a part of it, in the statement that names the directory: others
// would have to hit that, by a billion links or by luck.
//
//	filepath.Join(os.TempDir(), fmt.Sprintf("app-%d", time.Now().UnixNano()))
func isMoment(pass *analysis.Pass, h *taint.Hit) bool {
	for _, n := range flow.Enclosing(pass, h.Source.At.Pos) {
		switch n := n.(type) {
		case *ast.BlockStmt, *ast.FuncDecl:
			return false
		case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.ValueSpec:
			return mentions(n, "UnixNano", "Nanosecond", "UnixMicro")
		}
	}
	return false
}

// binds reports whether the sink gives a socket its name, which fails where somebody has taken the name before: others can keep
// the program from starting, and no more. Who removes the name first does not heed that it is taken.
func binds(pass *analysis.Pass, h *taint.Hit) bool {
	if !strings.Contains(h.Sink.Callee, "Listen") {
		return false
	}
	fn := flow.FuncAt(pass, h.Sink.At.Pos)
	return fn != nil && !removesNamed(pass, fn, h.Sink.At.Pos) // in another package it may be removed first
}

// removesNamed reports whether a function removes something that the call at a position names too: by a variable or a constant.
func removesNamed(pass *analysis.Pass, fn *ast.FuncDecl, at token.Pos) bool {
	var removed, named []ast.Expr
	ast.Inspect(fn, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		switch {
		case ok && (sel.Sel.Name == "Remove" || sel.Sel.Name == "RemoveAll" || sel.Sel.Name == "Unlink"):
			removed = append(removed, call.Args...)
		case call.Pos() <= at && at < call.End():
			named = call.Args // of calls around others the innermost
		}
		return true
	})
	for _, r := range removed {
		for _, arg := range named {
			if sameName(pass, r, arg) {
				return true
			}
		}
	}
	return false
}

// sameName reports whether two expressions are the same constant, or one mentions the variable that the other is.
func sameName(pass *analysis.Pass, removed, arg ast.Expr) bool {
	if a, b := pass.TypesInfo.Types[removed].Value, pass.TypesInfo.Types[arg].Value; a != nil && b != nil {
		return constant.Compare(a, token.EQL, b)
	}
	id, ok := ast.Unparen(removed).(*ast.Ident)
	if !ok {
		return false
	}
	found := false
	ast.Inspect(arg, func(n ast.Node) bool {
		use, ok := n.(*ast.Ident)
		found = found || ok && pass.TypesInfo.Uses[use] == pass.TypesInfo.Uses[id]
		return !found
	})
	return found
}
