package cleartext

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A data source name is often put together in one place and used in another that is not seen from there: it is kept in a field, or returned
// by a method of an interface.
//
//	db.DSN = fmt.Sprintf("postgres://%s:%s@%s/%s?sslmode=disable", c.User, c.Password, c.Host, c.Name)
//
// A text with parts that are not constants and a switch in it is nothing else. It is told where it is put together, unless a use of it has
// been judged. A whole constant may be a help text or an example, and is told where it is used alone.

// built reports the texts of a package that no use has judged.
func built(p *flow.Pass) {
	judged := judgedTexts(p)
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if flow.IsFunc(p.TypesInfo, n, "fmt", "Sprintf") {
					if format, ok := flow.Constant(p.TypesInfo, n.Args[0]); ok {
						unused(p, judged, n, ssautil.FormatWith(format, dsn.Hole))
					}
				}
			case *ast.BinaryExpr:
				if n.Op == token.ADD && p.TypesInfo.Types[n].Value == nil && ssautil.IsText(p.TypesInfo.TypeOf(n)) {
					unused(p, judged, n, sumText(p, n))
					return false
				}
			case *ast.AssignStmt:
				if n.Tok == token.ADD_ASSIGN && len(n.Rhs) == 1 {
					if text, ok := flow.Constant(p.TypesInfo, n.Rhs[0]); ok {
						unused(p, judged, n, dsn.Hole+text)
					}
				}
			}
			return true
		})
	}
}

// judgedTexts returns where the texts are put together that uses have judged.
func judgedTexts(p *flow.Pass) map[token.Pos]bool {
	judged := make(map[token.Pos]bool)
	for _, u := range p.Settings {
		for _, arg := range u.Args {
			for _, v := range arg.Values {
				if v.Kind == state.Built && v.At.Pos.IsValid() {
					judged[v.At.Pos] = true
				}
			}
		}
	}
	return judged
}

// sumText returns the text of a sum, with holes.
func sumText(p *flow.Pass, e ast.Expr) string {
	if text, ok := flow.Constant(p.TypesInfo, e); ok {
		return text
	}
	if b, ok := ast.Unparen(e).(*ast.BinaryExpr); ok && b.Op == token.ADD {
		return sumText(p, b.X) + sumText(p, b.Y)
	}
	return dsn.Hole
}

// unused judges a text where it is put together.
func unused(p *flow.Pass, judged map[token.Pos]bool, n ast.Node, text string) {
	a, ok := dsn.Parse(text)
	if !ok || a.TLS != dsn.Off || a.Where() < dsn.Unknown || chosenAround(p, n) {
		return
	}
	for pos := range judged {
		if n.Pos() <= pos && pos < n.End() {
			return
		}
	}
	d := Rule.Category("dsn").Detail()
	if d.Confidence = rule.Medium; rule.IsForTests(rule.Below(p.Pass)) {
		d.Confidence = rule.Low
	}
	p.Report(analysis.Diagnostic{Pos: n.Pos(), End: n.End(), Category: d.Encode(), Message: offText(a)})
}

// chosenAround reports whether a condition around code, or a name that it is given to, speaks of protection.
func chosenAround(p *flow.Pass, n ast.Node) bool {
	for _, outer := range flow.Enclosing(p.Pass, n.Pos()) {
		var conds []ast.Expr
		switch outer := outer.(type) {
		case *ast.IfStmt:
			conds = []ast.Expr{outer.Cond}
		case *ast.CaseClause:
			conds = outer.List
		case *ast.SwitchStmt:
			conds = []ast.Expr{outer.Tag}
		}
		for _, c := range conds {
			if c != nil && speaksOfProtection(c) {
				return true
			}
		}
	}
	return false
}

// speaksOfProtection reports whether a name or a text in a condition does.
func speaksOfProtection(e ast.Expr) (found bool) {
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || flow.NamesProtection(n.Name)
		case *ast.BasicLit:
			found = found || flow.NamesProtection(n.Value)
		}
		return !found
	})
	return found
}
