package cleartext

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

// The Auth of smtp.PlainAuth refuses to send the password without TLS. One of the program's own must do so too, by a look at
// ServerInfo.TLS: smtp.SendMail begins TLS only if the server offers it, and anybody on the way can take the offer out.

// ownAuth reports methods Start of the program's own types that send a password whether there is TLS or not.
func ownAuth(p *flow.Pass) {
	for _, f := range p.Files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || fn.Body == nil || fn.Name.Name != "Start" {
				continue
			}
			if server := serverInfo(p, fn); server != nil {
				start(p, fn, server)
			}
		}
	}
}

// serverInfo returns the parameter of type *smtp.ServerInfo, if it is the only one.
func serverInfo(p *flow.Pass, fn *ast.FuncDecl) types.Object {
	obj, ok := p.TypesInfo.Defs[fn.Name].(*types.Func)
	if !ok || obj.Signature().Params().Len() != 1 || obj.Signature().Results().Len() != 3 {
		return nil
	}
	v := obj.Signature().Params().At(0)
	if !ssautil.IsNamed(v.Type(), "net/smtp", "ServerInfo") {
		return nil
	}
	return v
}

// start judges one method.
func start(p *flow.Pass, fn *ast.FuncDecl, server types.Object) {
	looks, sends, pretends := false, false, token.NoPos
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if isTLS(p, lhs) && i < len(n.Rhs) && isTrue(p, n.Rhs[i]) {
					pretends = n.Pos()
				}
			}
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok && id.Name == "TLS" && isTrue(p, n.Value) && isServerInfo(p, n) {
				pretends = n.Pos()
			}
		case *ast.SelectorExpr:
			looks = looks || isTLS(p, n)
		case *ast.ReturnStmt:
			if len(n.Results) == 3 {
				text, ok := flow.Constant(p.TypesInfo, n.Results[0])
				sends = sends || ok && (text == "LOGIN" || text == "PLAIN" || text == "XOAUTH2")
			}
		}
		return true
	})
	switch {
	case pretends.IsValid():
		told(p, fn, pretends, "smtp.PlainAuth is told that there is TLS, so that it sends the password where there is none; give it the ServerInfo as it is")
	case sends && !looks:
		told(p, fn, fn.Name.Pos(), "the password is sent whether there is TLS or not; return an error unless ServerInfo.TLS is true, as smtp.PlainAuth does")
	}
}

// told reports a method. Where the program itself begins TLS before it says anything, the confidence is low.
func told(p *flow.Pass, fn *ast.FuncDecl, at token.Pos, message string) {
	d := Rule.Category("downgrade").Detail()
	if p.Known("tls first", func() bool { return beginsWithTLS(p) }) || rule.IsForTests(rule.Below(p.Pass)) {
		d.Confidence = rule.Low
	}
	pos, end := at, fn.Name.End()
	if at != fn.Name.Pos() {
		pos, end = flow.Range(p.Pass, at)
	}
	p.Report(analysis.Diagnostic{Pos: pos, End: end, Category: d.Encode(), Message: message})
}

// isTLS reports whether an expression is the field TLS of a ServerInfo.
func isTLS(p *flow.Pass, e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "TLS" && ssautil.IsNamed(p.TypesInfo.TypeOf(sel.X), "net/smtp", "ServerInfo")
}

// isServerInfo reports whether a field is one of a literal of a ServerInfo.
func isServerInfo(p *flow.Pass, field ast.Node) bool {
	for _, n := range flow.Enclosing(p.Pass, field.Pos()) {
		if lit, ok := n.(*ast.CompositeLit); ok {
			return ssautil.IsNamed(p.TypesInfo.TypeOf(lit), "net/smtp", "ServerInfo")
		}
	}
	return false
}

func isTrue(p *flow.Pass, e ast.Expr) bool {
	v := p.TypesInfo.Types[e].Value
	return v != nil && v.String() == "true"
}

// beginsWithTLS reports whether the package makes connections that are TLS from the start.
func beginsWithTLS(p *flow.Pass) bool {
	for _, f := range p.Files {
		found := false
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				for _, name := range []string{"Dial", "DialWithDialer", "Client"} {
					found = found || flow.IsFunc(p.TypesInfo, call, "crypto/tls", name)
				}
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}
