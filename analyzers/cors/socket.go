package cors

import (
	"go/ast"
	"slices"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

const anySocket = "every site may open a connection as the user who is logged in; compare the origin with the sites that may"

// socket judges who may open a WebSocket: by a function that is asked, by a switch, or by a list of patterns.
func socket(p *flow.Pass, u *state.Use) {
	if !flow.Decides(u) {
		return
	}
	d := flow.Decision{Rule: Rule, Category: "websocket", Use: u, Message: anySocket}
	if !p.Known("cookies", func() bool { return readsCookies(p) }) {
		d.Confidence = rule.Low
	}
	values := u.Values("CheckOrigin")
	for i := range values {
		v := &values[i]
		if v.Kind != state.Function || len(v.When) > 0 {
			continue
		}
		if acceptsAll(v.Fn) {
			of := d
			of.Value, of.Message = v, anySocket+", or leave CheckOrigin out"
			p.Decided(of)
			continue
		}
		weakChecks(p, d, v.Fn)
	}
	values = u.Values("InsecureSkipVerify")
	for i := range values {
		if d.Value = &values[i]; d.Value.IsTrue() {
			p.Decided(d)
		}
	}
	values = u.Values("OriginPatterns")
	for i := range values {
		if d.Value = &values[i]; d.Value.Kind == state.Made && len(d.Value.When) == 0 && slices.Contains(ssautil.ConstTexts(d.Value.V), "*") {
			p.Decided(d)
		}
	}
}

// readsCookies reports whether the package knows its users by cookies.
func readsCookies(p *flow.Pass) (found bool) {
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				switch sel.Sel.Name {
				case "Cookie", "Cookies", "CookieStore", "CookiesNamed":
					found = true
				}
			}
			return !found
		})
	}
	return found
}
