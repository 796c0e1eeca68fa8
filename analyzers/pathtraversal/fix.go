package pathtraversal

import (
	"go/ast"
	"go/types"
	"go/version"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/taint"
)

// fix puts the separator behind the folder that a path's start is compared with, or has os.OpenInRoot open what is joined to a folder
// to be opened. Other calls would need a check whose outcome somebody has to handle.
func fix(p *flow.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, around := flow.CallAt(p.Pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At || len(call.Args) == 0 {
		return nil
	}
	if h.Marks&model.HalfBelow != 0 {
		return withSeparator(p, call, around)
	}
	return inRoot(p, call)
}

// withSeparator ends the folder that the sink's argument is compared with. The argument must be a variable, and the comparison
// one of the same function.
func withSeparator(p *flow.Pass, sink *ast.CallExpr, around []ast.Node) (fixes []analysis.SuggestedFix) {
	id, ok := ast.Unparen(sink.Args[0]).(*ast.Ident)
	sep := separator(p, sink)
	if !ok || sep == "" || p.TypesInfo.Uses[id] == nil {
		return nil
	}
	for _, n := range around {
		fn, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 || !flow.IsFunc(p.TypesInfo, call, "strings", "HasPrefix") {
				return true
			}
			if of, ok := ast.Unparen(call.Args[0]).(*ast.Ident); ok && p.TypesInfo.Uses[of] == p.TypesInfo.Uses[id] && fixes == nil {
				if _, isConst := flow.Constant(p.TypesInfo, call.Args[1]); isConst || isOperand(call.Args[1]) {
					end := call.Args[1].End()
					fixes = []analysis.SuggestedFix{{
						Message:   "Put a separator behind the folder",
						TextEdits: []analysis.TextEdit{flow.Replace(end, end, "+"+sep)},
					}}
				}
			}
			return true
		})
	}
	return fixes
}

// isOperand reports whether an expression can be the operand of a sum as it is.
func isOperand(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.CallExpr, *ast.IndexExpr, *ast.BasicLit, *ast.ParenExpr:
		return true
	}
	return false
}

// separator returns the separator as the file can write it, by what it imports.
func separator(p *flow.Pass, at ast.Node) string {
	switch {
	case imported(p, at, "path/filepath") != "":
		return "string(" + imported(p, at, "path/filepath") + ".Separator)"
	case imported(p, at, "os") != "":
		return "string(" + imported(p, at, "os") + ".PathSeparator)"
	}
	return ""
}

// imported returns the name of a package in the file of a node, or "".
func imported(p *flow.Pass, at ast.Node, path string) string {
	for _, f := range p.Files {
		if f.FileStart > at.Pos() || at.Pos() >= f.FileEnd {
			continue
		}
		for _, spec := range f.Imports {
			if name := p.TypesInfo.PkgNameOf(spec); name != nil && name.Imported().Path() == path && name.Name() != "." && name.Name() != "_" {
				return name.Name()
			}
		}
	}
	return ""
}

// inRoot has os.OpenInRoot open a name that is joined to a folder.
func inRoot(p *flow.Pass, open *ast.CallExpr) []analysis.SuggestedFix {
	if !flow.IsFunc(p.TypesInfo, open, "os", "Open") || p.Pkg.GoVersion() == "" || version.Compare(p.Pkg.GoVersion(), "go1.24") < 0 {
		return nil
	}
	join, ok := ast.Unparen(open.Args[0]).(*ast.CallExpr)
	if !ok || len(join.Args) != 2 || join.Ellipsis.IsValid() || !flow.IsFunc(p.TypesInfo, join, "path/filepath", "Join") {
		return nil
	}
	sel, ok := open.Fun.(*ast.SelectorExpr)
	if !ok || strings.TrimSpace(types.ExprString(join.Args[0])) == `""` {
		return nil
	}
	return []analysis.SuggestedFix{{
		Message: "Open the file with os.OpenInRoot, which leads nowhere else",
		TextEdits: []analysis.TextEdit{
			flow.Replace(sel.Sel.Pos(), sel.Sel.End(), "OpenInRoot"),
			flow.Replace(join.Pos(), join.Args[0].Pos(), ""),
			flow.Replace(join.Rparen, join.End(), ""),
		},
	}}
}
