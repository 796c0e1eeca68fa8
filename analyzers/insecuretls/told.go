package insecuretls

import (
	"go/ast"
	"go/token"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
)

// told reports addresses in which an option asks for TLS without verification, as tls=skip-verify of go-sql-driver/mysql.
func told(p *flow.Pass, u *state.Use) {
	if u.Handed {
		return
	}
	for _, c := range u.When {
		if flow.ChoosesProtection(c) {
			return
		}
	}
	for _, arg := range u.Args {
		for _, t := range flow.Targets(arg.Values) {
			if t.TLS == dsn.Unverified {
				unverified(p, u, t, t.Option)
			}
		}
	}
}

// unverified reports one address.
func unverified(p *flow.Pass, u *state.Use, t flow.Target, option string) {
	d := flow.Decision{Rule: Rule, Category: "skip-verify", Use: u, Value: t.Value, Confidence: t.Sure,
		Message: "with " + option + " the server's certificate is not verified, so that anybody on the way can be the server; leave it out, and register a configuration if the certificate is of a CA of one's own"}
	switch t.Where {
	case dsn.Here:
		return
	case dsn.Near:
		d.Confidence = rule.Low
	case dsn.Unknown:
		d.Confidence = min(d.Confidence, rule.Medium)
	}
	if t.Value.At.File != "" {
		d.Value = nil
	}
	p.Decided(d)
}

// named reports a mysql.Config that names a configuration of TLS which does not verify.
func named(p *flow.Pass, u *state.Use) {
	if u.Handed || !flow.Decides(u) {
		return
	}
	where := flow.Target{Where: dsn.Unknown, Sure: rule.High}
	for _, t := range flow.Targets(u.Values("Addr")) {
		where.Where = t.Where
	}
	for i := range u.Values("TLSConfig") {
		v := &u.Values("TLSConfig")[i]
		if text, _ := v.Text(); text == "skip-verify" || text == "preferred" {
			where.Value = v
			unverified(p, u, where, "TLSConfig \""+text+"\"")
		}
	}
}

// keyLog reports a configuration that writes the keys of its connections down, which is for who looks for an error. Where a file that
// somebody names gets them, he has asked for it.
func keyLog(p *flow.Pass, u *state.Use) {
	values := u.Values("KeyLogWriter")
	if !flow.Decides(u) || len(values) != 1 || len(values[0].When) > 0 {
		return
	}
	v := &values[0]
	if v.Kind == state.Made && len(v.Of) == 0 || v.Kind == state.Unknown && isFixedFile(p, flow.Place(u, v)) {
		p.Decided(flow.Decision{Rule: Rule, Category: "key-log", Use: u, Value: v,
			Message: "the keys of all connections are written down, so that who reads them reads what is sent; leave KeyLogWriter out"})
	}
}

// isFixedFile reports whether what is given at a position is a standard stream, or a file whose name is a constant.
func isFixedFile(p *flow.Pass, pos token.Pos) bool {
	switch e := p.Given(pos).(type) {
	case *ast.SelectorExpr:
		obj := p.TypesInfo.Uses[e.Sel]
		return obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "os"
	case *ast.Ident:
		given := flow.Local(p.TypesInfo, flow.Enclosing(p.Pass, pos), e)
		if len(given) != 1 || len(given[0].Rhs) != 1 {
			return false
		}
		call, ok := given[0].Rhs[0].(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return false
		}
		_, isConst := flow.Constant(p.TypesInfo, call.Args[0])
		return isConst
	}
	return false
}
