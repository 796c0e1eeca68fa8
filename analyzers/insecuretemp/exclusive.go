package insecuretemp

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// This file reads errors: whether the code looks at that of a call which makes a directory, and what it does if there is one
// already. The engine follows data to a sink, and not what the program decides after it by the sink's result, so the function
// around the call is read as it is written. Flags of OpenFile are read by the engine.

// refuses reports whether the sink refuses a directory that is there already, and the code reckons with that.
func refuses(pass *analysis.Pass, h *taint.Hit) bool {
	call, around := flow.CallAt(pass, h.Sink.At.Pos)
	if call == nil {
		return false
	}
	switch fn := flow.Callee(pass.TypesInfo, call); {
	case fn == nil:
		return false
	case fn.FullName() == "os.OpenFile":
		return opensPipe(pass, call, around)
	case fn.FullName() == "os.Mkdir", fn.FullName() == "(*os.Root).Mkdir", fn.FullName() == "syscall.Mkdir":
		return heeds(around) && expects(around)
	}
	return false
}

// opensPipe reports whether a call opens what the function has made a named pipe before, which fails where something is there
// already. A call that may create a file is none: it does not know that the pipe is there.
func opensPipe(pass *analysis.Pass, call *ast.CallExpr, around []ast.Node) bool {
	if len(call.Args) < 2 || mentions(call.Args[1], "O_CREATE") {
		return false
	}
	i := slices.IndexFunc(around, isFunc)
	if i < 0 {
		return false
	}
	made, path := false, types.ExprString(call.Args[0])
	ast.Inspect(around[i], func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok || len(c.Args) == 0 || c.Pos() > call.Pos() || types.ExprString(c.Args[0]) != path {
			return !made
		}
		fn := flow.Callee(pass.TypesInfo, c)
		made = made || fn != nil && fn.Name() == "Mkfifo"
		return !made
	})
	return made
}

// expects reports whether the code reckons with a directory that is there already: it tries other names, or says that it is
// locked. Other code that makes a directory with a name that others know fails when they please.
func expects(around []ast.Node) bool {
	for _, n := range around {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			return true
		case *ast.FuncDecl, *ast.FuncLit:
			return mentions(n, "IsExist", "ErrExist", "EEXIST")
		}
	}
	return false
}

// heeded reports whether the sink makes a directory and an error stops the function, so that others can do no more than that.
func heeded(pass *analysis.Pass, h *taint.Hit) bool {
	call, around := flow.CallAt(pass, h.Sink.At.Pos)
	return call != nil && h.Sink.Callee == "os.Mkdir" && heeds(around)
}

// heeds reports whether an error of the call is looked at, and is not forgiven where it says that there is a file already.
func heeds(around []ast.Node) bool {
	switch n := around[1].(type) {
	case *ast.ExprStmt, *ast.DeferStmt, *ast.GoStmt:
		return false
	case *ast.AssignStmt:
		if id, ok := n.Lhs[0].(*ast.Ident); ok && id.Name == "_" {
			return false
		}
	}
	i := slices.IndexFunc(around, isFunc)
	return i >= 0 && !forgives(around[i])
}

func isFunc(n ast.Node) bool {
	switch n.(type) {
	case *ast.FuncDecl, *ast.FuncLit:
		return true
	}
	return false
}

// forgives reports whether a function goes on where an error says that a file exists.
func forgives(fn ast.Node) bool {
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			found = found || n.Op == token.NOT && asksExists(n.X)
		case *ast.IfStmt:
			found = found || asksExists(n.Cond) && goesOn(n.Body)
		case *ast.BinaryExpr:
			found = found || n.Op == token.NEQ && (asksExists(n.X) || asksExists(n.Y))
		}
		return !found
	})
	return found
}

// asksExists reports whether an expression is the question whether a file exists, or a part of it.
func asksExists(e ast.Expr) bool {
	return mentions(e, "IsExist", "ErrExist", "EEXIST")
}

// mentions reports whether one of the names is used in a piece of code.
func mentions(code ast.Node, names ...string) bool {
	found := false
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			found = found || slices.Contains(names, id.Name)
		}
		return !found
	})
	return found
}

// goesOn reports whether a block neither leaves the function with an error nor tries again.
func goesOn(body *ast.BlockStmt) bool {
	if len(body.List) == 0 {
		return true
	}
	switch last := body.List[len(body.List)-1].(type) {
	case *ast.BranchStmt:
		return last.Tok != token.CONTINUE
	case *ast.ReturnStmt:
		if len(last.Results) == 0 {
			return true
		}
		id, ok := last.Results[len(last.Results)-1].(*ast.Ident)
		return ok && id.Name == "nil"
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		return !ok || !ends(call)
	}
	return true
}

// ends reports whether a call is one that does not return, by its name.
func ends(call *ast.CallExpr) bool {
	name := ""
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	return name == "panic" || name == "Exit" || strings.HasPrefix(name, "Fatal")
}
