package secretlog

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What somebody has switched on. A dump of a request at the levels debug and trace, and whatever a condition such as
// if debug { … } or if cfg.DumpConfig { … } allows, is there to be seen by who asked for it, secrets included. It is
// told with low confidence. One value that is called a secret is none of it at the level alone: it is left over more often than meant.

// isDebug reports whether the sink logs at a level that is off by default: the name of the method, or of one that the line began
// with, says so.
//
//	slog.Debug("request", "headers", r.Header)
//	log.Trace().Msgf("request: %s", dump)
func isDebug(pass *analysis.Pass, h *taint.Hit) bool {
	at := sinkPos(h)
	call, _ := flow.CallAt(pass, at)
	for call != nil {
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return false
		}
		if strings.HasPrefix(sel.Sel.Name, "Debug") || strings.HasPrefix(sel.Sel.Name, "Trace") {
			return true
		}
		call, _ = ast.Unparen(sel.X).(*ast.CallExpr)
	}
	return false
}

// sinkPos returns where the sink is, or, if that is in another package, the call that leads there.
func sinkPos(h *taint.Hit) token.Pos {
	if h.Sink.At.Pos.IsValid() {
		return h.Sink.At.Pos
	}
	return h.At
}

// isSwitched reports whether the sink, or a step on the way to it, stands where a condition has asked for a dump or for traces: a
// logger of the program's own is called under one by who has put the dump together.
func isSwitched(pass *analysis.Pass, h *taint.Hit) bool {
	return asked(pass, sinkPos(h)) || slices.ContainsFunc(flow.Steps(h), func(s summary.Step) bool { return asked(pass, s.At.Pos) })
}

// asked reports whether a place is under a condition that asks for a dump or for traces.
func asked(pass *analysis.Pass, at token.Pos) bool {
	if !at.IsValid() {
		return false
	}
	_, around := flow.CallAt(pass, at)
	for _, n := range around {
		switch n := n.(type) {
		case *ast.IfStmt:
			if n.Body.Pos() <= at && at < n.Body.End() && asksForDump(n.Cond) {
				return true
			}
		case *ast.FuncDecl:
			return false
		}
	}
	return false
}

// asksForDump reports whether a condition is true where somebody wants to see what goes on. A negation is not looked into.
func asksForDump(cond ast.Expr) bool {
	switch cond := cond.(type) {
	case *ast.ParenExpr:
		return asksForDump(cond.X)
	case *ast.BinaryExpr:
		return cond.Op == token.LAND && (asksForDump(cond.X) || asksForDump(cond.Y))
	case *ast.Ident:
		return isSwitch(cond.Name)
	case *ast.SelectorExpr:
		return isSwitch(cond.Sel.Name)
	case *ast.CallExpr:
		return asksForDump(cond.Fun)
	}
	return false
}

// isSwitch reports whether a name is that of a switch for traces or dumps, or for sensitive data itself. Verbose is none: that is for
// everyday use.
func isSwitch(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "debug") || strings.Contains(name, "trace") || strings.Contains(name, "dump") || strings.Contains(name, "sensitive")
}
