package httpserver

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/edit"
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/state"
)

// literalFix gives the literal of a server a timeout.
func literalFix(p *flow.Pass, at token.Pos) []analysis.SuggestedFix {
	lit := p.Literal(at)
	if lit == nil || len(lit.Elts) == 0 {
		return nil
	}
	if _, keyed := lit.Elts[0].(*ast.KeyValueExpr); !keyed {
		return nil
	}
	im, seconds := timeout(p, at)
	if seconds == "" {
		return nil
	}
	end := lit.Elts[len(lit.Elts)-1].End()
	return fixed(im, flow.Replace(end, end, ", ReadHeaderTimeout: "+seconds))
}

// callFix makes a server of a call of http.ListenAndServe.
func callFix(p *flow.Pass, u *state.Use) []analysis.SuggestedFix {
	call, _ := flow.CallAt(p.Pass, u.At.Pos)
	if call == nil || len(call.Args) != 2 || u.At != u.Sink {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "ListenAndServe" {
		return nil
	}
	pkg, ok := sel.X.(*ast.Ident)
	if !ok {
		return nil
	}
	im, seconds := timeout(p, call.Pos())
	if seconds == "" {
		return nil
	}
	edits := []analysis.TextEdit{
		flow.Replace(call.Pos(), call.Args[0].Pos(), "(&"+pkg.Name+".Server{Addr: "),
		flow.Replace(call.Args[1].Pos(), call.Args[1].Pos(), "Handler: "),
		flow.Replace(call.Args[1].End(), call.End(), ", ReadHeaderTimeout: "+seconds+"}).ListenAndServe()"),
	}
	return fixed(im, edits...)
}

// timeout returns the text of ten seconds in a file, and what imports package time there.
func timeout(p *flow.Pass, at token.Pos) (*edit.Importer, string) {
	for _, f := range p.Files {
		if f.FileStart <= at && at < f.FileEnd {
			im := &edit.Importer{Pass: p.Pass, File: f}
			if name := im.Import("time", "time", false); name != "" {
				return im, "10 * " + name + ".Second"
			}
		}
	}
	return nil, ""
}

func fixed(im *edit.Importer, edits ...analysis.TextEdit) []analysis.SuggestedFix {
	return []analysis.SuggestedFix{{Message: "Wait ten seconds for the header of a request", TextEdits: append(im.Edits, edits...)}}
}
