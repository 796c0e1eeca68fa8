package jwt

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
)

// pin is the fix that names the method by which the program signs, where it signs by one only and the version of the library has an option
// for it.
func (p *pass) pin(call ssa.CallInstruction) []analysis.SuggestedFix {
	obj := ssautil.CalledObject(call.Common())
	if !obj.Signature().Variadic() || obj.Pkg().Scope().Lookup("WithValidMethods") == nil {
		return nil
	}
	expr, _ := flow.CallAt(p.Pass.Pass, call.Common().Pos())
	if expr == nil || len(expr.Args) == 0 || expr.Ellipsis.IsValid() {
		return nil
	}
	sel, ok := ast.Unparen(expr.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	pkg, ok := sel.X.(*ast.Ident)
	method := p.signsBy(obj.Pkg())
	if !ok || method == "" {
		return nil
	}
	end := expr.Args[len(expr.Args)-1].End()
	return []analysis.SuggestedFix{{Message: "Take tokens that are signed by " + method + " only", TextEdits: []analysis.TextEdit{
		flow.Replace(end, end, ", "+pkg.Name+`.WithValidMethods([]string{"`+method+`"})`),
	}}}
}

// signsBy returns the one method that the package signs by; "" if it is none, or more than one.
func (p *pass) signsBy(lib *types.Package) (method string) {
	several := false
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			fn := flow.Callee(p.TypesInfo, call)
			if fn == nil || fn.Pkg() != lib || fn.Name() != "NewWithClaims" && fn.Name() != "New" {
				return true
			}
			sel, ok := call.Args[0].(*ast.SelectorExpr)
			if !ok {
				several = true
				return true
			}
			name, ok := strings.CutPrefix(sel.Sel.Name, "SigningMethod")
			several = several || !ok || method != "" && method != name
			method = name
			return true
		})
	}
	if several {
		return ""
	}
	return method
}
