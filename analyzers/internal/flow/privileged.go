package flow

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/taint"
)

// Privileged says of a hit why a local value is not that of the user whose rights the program has, as the end of a message,
// or "". There are two such reasons: a file in the shared temporary directory is anybody's, and the arguments and environment of
// a program that makes itself root are its caller's.
func (p *Pass) Privileged(h *taint.Hit) string {
	switch l := h.Source.Labels; {
	case l&model.Remote != 0 || l&model.Local == 0:
		return ""
	case l&model.Shared != 0:
		return "; anybody on the machine can write there"
	case l&(model.CommandLine|model.Environment) != 0:
		if p.Known("becomes root", func() bool { return becomesRoot(p.Pass) }) {
			return "; the program makes itself root, and its caller is not"
		}
	}
	return ""
}

// becomesRoot reports whether the package sets its user to root, which only a program can do that is installed with
// root's rights for others to call. A call in another package is not seen.
func becomesRoot(pass *analysis.Pass) bool {
	isUnix := func(p *types.Package) bool { return p.Path() == "syscall" || p.Path() == "golang.org/x/sys/unix" }
	if !slices.ContainsFunc(pass.Pkg.Imports(), isUnix) {
		return false
	}
	found := false
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && !found {
				found = setsRoot(pass.TypesInfo, call)
			}
			return !found
		})
	}
	return found
}

// setsRoot reports whether a call sets a user id to zero.
func setsRoot(info *types.Info, call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	switch sel.Sel.Name {
	case "Setuid", "Seteuid", "Setreuid", "Setresuid":
	default:
		return false
	}
	return slices.ContainsFunc(call.Args, func(arg ast.Expr) bool {
		v := info.Types[arg].Value
		return v != nil && constant.Sign(v) == 0
	})
}
