package unanchoredregexp

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

// anchor has a pattern match the whole text: it goes between `^(?:` and `)$`, or loses `(?m)`. The pattern must be a literal, at the
// match or in a variable of which nothing but matches is asked, as what is found in a text or replaced in it would be less. Where a
// host's name is meant to end, and which of its dots are dots, is for somebody to say who knows the hosts.
func anchor(p *flow.Pass, h *taint.Hit, flaw string) []analysis.SuggestedFix {
	call, _ := flow.CallAt(p.Pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At {
		return nil
	}
	lit := literal(p, call)
	if lit == nil {
		return nil
	}
	switch flaw {
	case "missing-anchor", "alternation":
		begin, end := lit.Pos()+1, lit.End()-1
		text := lit.Value[1 : len(lit.Value)-1]
		edits := []analysis.TextEdit{flow.Replace(begin, begin, "^(?:"), flow.Replace(end, end, ")$")}
		if strings.HasPrefix(text, "^") {
			edits[0].End++
		}
		if strings.HasSuffix(text, "$") && !strings.HasSuffix(text, `\$`) {
			edits[1].Pos--
		}
		return []analysis.SuggestedFix{{Message: "Match the whole text", TextEdits: edits}}
	case "multiline":
		if i := strings.Index(lit.Value, "(?m)"); i >= 0 {
			at := lit.Pos() + token.Pos(i)
			return []analysis.SuggestedFix{{Message: "Match the whole text", TextEdits: []analysis.TextEdit{flow.Replace(at, at+4, "")}}}
		}
	}
	return nil
}

// literal returns the literal of the pattern of a match.
func literal(p *flow.Pass, match *ast.CallExpr) *ast.BasicLit {
	sel, ok := ast.Unparen(match.Fun).(*ast.SelectorExpr)
	if !ok || len(match.Args) == 0 {
		return nil
	}
	id, ok := ast.Unparen(sel.X).(*ast.Ident)
	if !ok {
		return nil
	}
	switch obj := p.TypesInfo.Uses[id].(type) {
	case *types.PkgName: // regexp.MatchString(pattern, text)
		lit, _ := ast.Unparen(match.Args[0]).(*ast.BasicLit)
		return lit
	case *types.Var:
		if obj.Exported() || !onlyMatched(p, obj) {
			return nil
		}
		return compiled(p, obj)
	}
	return nil
}

// compiled returns the literal that a variable is declared to be compiled of.
func compiled(p *flow.Pass, of *types.Var) (lit *ast.BasicLit) {
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			i := slices.IndexFunc(spec.Names, func(id *ast.Ident) bool { return p.TypesInfo.Defs[id] == of })
			if i < 0 || i >= len(spec.Values) {
				return true
			}
			if call, ok := ast.Unparen(spec.Values[i]).(*ast.CallExpr); ok && flow.IsFunc(p.TypesInfo, call, "regexp", "MustCompile") && len(call.Args) == 1 {
				lit, _ = ast.Unparen(call.Args[0]).(*ast.BasicLit)
			}
			return true
		})
	}
	return lit
}

// onlyMatched reports whether all uses of a variable are matches.
func onlyMatched(p *flow.Pass, of *types.Var) bool {
	matched, used := 0, 0
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if id, ok := n.X.(*ast.Ident); ok && p.TypesInfo.Uses[id] == of && strings.HasPrefix(n.Sel.Name, "Match") {
					matched++
				}
			case *ast.Ident:
				if p.TypesInfo.Uses[n] == of {
					used++
				}
			}
			return true
		})
	}
	return matched == used
}
