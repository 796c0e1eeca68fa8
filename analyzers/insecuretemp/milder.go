package insecuretemp

import (
	"go/ast"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// What others can do with a predictable path is little in two cases, and both are told with low confidence.

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

// binds reports whether the sink gives a socket its name, which fails where somebody has taken the name before: others can keep
// the program from starting, and no more. Who removes the name first does not heed that it is taken.
func binds(pass *analysis.Pass, h *taint.Hit) bool {
	if !strings.Contains(h.Sink.Callee, "Listen") {
		return false
	}
	for _, n := range flow.Enclosing(pass, h.Sink.At.Pos) {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return !mentions(fn, "Remove", "RemoveAll", "Unlink")
		}
	}
	return false // in another package, where it may be removed first
}
