package weakrand

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// maxSteps is how far from a generator a name is believed that says token: many values have gone into
// what is there by then.
const maxSteps = 7

// confidence believes little of a value that has gone through many hands before it is a part of a credential:
// a random file's name is a part of the signature of the request that fetches it. What helps tests makes tokens that
// anybody may guess.
func confidence(pass *analysis.Pass, h *taint.Hit) rule.Confidence {
	switch {
	case len(flow.Steps(h)) > maxSteps || helpsTests(pass.Pkg.Path()), onlyDiffers(pass, h):
		return rule.Low
	case isFallback(pass, h):
		return rule.Medium
	}
	return flow.Confidence(h)
}

// onlyDiffers reports whether a value is a salt of math/rand/v2 without a seed of the program's own. A salt stands in clear beside
// what it salts, and has to be another one each time; that much the generator, which the system seeds, is good for.
func onlyDiffers(pass *analysis.Pass, h *taint.Hit) bool {
	if h.Kind != model.Token || !isSalt(h.Sink.Callee) {
		return false
	}
	call, _ := flow.CallAt(pass, h.Source.At.Pos)
	if call == nil {
		return false
	}
	fn := flow.Callee(pass.TypesInfo, call)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "math/rand/v2" && fn.Signature().Recv() == nil
}

// isSalt reports whether the last word of what a sink is called is salt: "variable passwordSalt", "parameter salt of sign".
func isSalt(sink string) bool {
	sink, _, _ = strings.Cut(sink, " of ")
	return strings.HasSuffix(strings.ToLower(sink), "salt")
}

// helpsTests reports whether a package's path says that it is there for tests.
func helpsTests(path string) bool {
	for part := range strings.SplitSeq(path, "/") {
		switch strings.ToLower(part) {
		case "test", "tests", "testing", "testutil", "testutils", "testhelper", "testhelpers", "testdata", "fixtures", "mock",
			"mocks", "fake", "fakes", "e2e", "faker":
			return true
		}
	}
	return false
}

// isFallback reports whether the predictable value is made, or asked for, where crypto/rand has failed.
func isFallback(pass *analysis.Pass, h *taint.Hit) bool {
	if h.Source.Labels&model.Instead != 0 || hasFailed(pass, h.Source.At.Pos) {
		return true
	}
	return slices.ContainsFunc(flow.Steps(h), func(s summary.Step) bool { return hasFailed(pass, s.At.Pos) })
}

// hasFailed reports whether a place is under a condition on an error that a call with something of crypto/rand has given.
func hasFailed(pass *analysis.Pass, pos token.Pos) bool {
	if !pos.IsValid() {
		return false
	}
	around := flow.Enclosing(pass, pos)
	for i, n := range around {
		branch, ok := n.(*ast.IfStmt)
		if !ok || i == 0 || around[i-1] != branch.Body {
			continue
		}
		cond, ok := ast.Unparen(branch.Cond).(*ast.BinaryExpr)
		if !ok || cond.Op != token.NEQ || !types.Identical(pass.TypesInfo.TypeOf(cond.X), types.Universe.Lookup("error").Type()) {
			continue
		}
		if branch.Init != nil && isStrong(pass, branch.Init) || branch.Init == nil && isStrong(pass, before(around[i+1], branch)) {
			return true
		}
	}
	return false
}

// before returns the statement before another one of a block.
func before(block ast.Node, stmt ast.Stmt) ast.Stmt {
	b, ok := block.(*ast.BlockStmt)
	if !ok {
		return nil
	}
	for i, s := range b.List {
		if s == stmt && i > 0 {
			return b.List[i-1]
		}
	}
	return nil
}

// isStrong reports whether a statement uses crypto/rand.
func isStrong(pass *analysis.Pass, stmt ast.Stmt) (found bool) {
	if stmt == nil {
		return false
	}
	ast.Inspect(stmt, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			obj := pass.TypesInfo.Uses[id]
			found = found || obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "crypto/rand"
		}
		return !found
	})
	return found
}
