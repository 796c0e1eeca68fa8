package errordisclosure

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// What is around a response, by the syntax: conditions and names say what it is for.

// forDebugging reports whether code runs only if somebody debugs: in an if, behind one that returns, or in a function of which named says
// that it is called so.
func forDebugging(p *flow.Pass, pos token.Pos, named func(string) bool) bool {
	if !pos.IsValid() {
		return false
	}
	var inner ast.Node
	for _, n := range flow.Enclosing(p.Pass, pos) {
		switch n := n.(type) {
		case *ast.IfStmt:
			if asksForDebugging(n.Cond) {
				return true
			}
		case *ast.BlockStmt:
			for _, s := range n.List {
				if s == inner || s.Pos() > pos {
					break
				}
				if cond, ok := s.(*ast.IfStmt); ok && asksForDebugging(cond.Cond) && leaves(cond.Body) {
					return true
				}
			}
		case *ast.FuncDecl:
			return named(n.Name.Name)
		}
		inner = n
	}
	return false
}

// mayDebug reports whether a condition of the function asks for debugging: it may have decided what is answered.
func mayDebug(p *flow.Pass, pos token.Pos) (found bool) {
	for _, n := range flow.Enclosing(p.Pass, pos) {
		if fn, ok := n.(*ast.FuncDecl); ok {
			ast.Inspect(fn, func(n ast.Node) bool {
				cond, ok := n.(*ast.IfStmt)
				found = found || ok && asksForDebugging(cond.Cond)
				return !found
			})
		}
	}
	return found
}

// leaves reports whether a block ends with a return.
func leaves(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	_, ok := b.List[len(b.List)-1].(*ast.ReturnStmt)
	return ok
}

// asksForDebugging reports whether a name in a condition says that somebody debugs.
func asksForDebugging(cond ast.Expr) (found bool) {
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || isDebug(n.Name)
		case *ast.BasicLit:
			found = found || n.Kind == token.STRING && isDebug(strings.Trim(n.Value, "`\""))
		}
		return !found
	})
	return found
}

// isDebug reports whether a name is one of debugging or development.
func isDebug(name string) bool { return asks(name) || contains(name, "trace", "goroutine") }

// asks reports whether a name says that somebody debugs. A function that returns a trace is called so for what it returns, whoever asks:
//
//	func stackTrace() string { return string(debug.Stack()) }
func asks(name string) bool {
	lower := strings.ToLower(name)
	return contains(name, "debug", "verbose", "develop", "pprof") ||
		lower == "dev" || strings.HasPrefix(lower, "isdev") || strings.HasSuffix(lower, "devmode")
}

// contains reports whether a name has one of some words in it.
func contains(name string, words ...string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(name, word) })
}

// isExpected reports whether code runs only for an error that the program knows: in the body of if errors.Is(err, sql.ErrNoRows).
func isExpected(p *flow.Pass, pos token.Pos) bool {
	for _, n := range flow.Enclosing(p.Pass, pos) {
		if cond, ok := n.(*ast.IfStmt); ok && cond.Body.Pos() <= pos && pos < cond.Body.End() && knows(p, cond.Cond) {
			return true
		}
	}
	return false
}

// knows reports whether a condition compares with a known error.
func knows(p *flow.Pass, cond ast.Expr) (found bool) {
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			return n.Op != token.NOT
		case *ast.CallExpr:
			fn := flow.Callee(p.TypesInfo, n)
			found = found || fn != nil && fn.Pkg() != nil && (fn.FullName() == "errors.Is" || fn.Pkg().Path() == "os" && strings.HasPrefix(fn.Name(), "Is"))
		case *ast.BinaryExpr:
			if sel, ok := n.Y.(*ast.SelectorExpr); ok && n.Op == token.EQL {
				found = found || strings.HasPrefix(sel.Sel.Name, "Err")
			}
		}
		return !found
	})
	return found
}

// statusText has http.Error say what the status means, where that is a constant:
//
//	http.Error(w, err.Error(), http.StatusInternalServerError)
func statusText(p *flow.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, _ := flow.CallAt(p.Pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At || len(call.Args) != 3 || !flow.IsFunc(p.TypesInfo, call, "net/http", "Error") || p.TypesInfo.Types[call.Args[2]].Value == nil {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	var pkg, status bytes.Buffer
	if format.Node(&pkg, p.Fset, sel.X) != nil || format.Node(&status, p.Fset, call.Args[2]) != nil {
		return nil
	}
	edit := flow.Replace(call.Args[1].Pos(), call.Args[1].End(), pkg.String()+".StatusText("+status.String()+")")
	return []analysis.SuggestedFix{{Message: "Answer with the text of the status", TextEdits: []analysis.TextEdit{edit}}}
}
