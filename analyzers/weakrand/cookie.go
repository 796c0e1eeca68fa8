package weakrand

import (
	"go/ast"
	"go/constant"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/taint"
)

// isPlainCookie reports whether the value goes into a literal of a cookie, or into a call that sets one, whose constant name says that knowing it lets
// nobody in, such as that of a test among users.
func isPlainCookie(pass *analysis.Pass, h *taint.Hit) bool {
	switch {
	case strings.HasSuffix(h.Sink.Callee, ".SetCookie"):
		call, _ := flow.CallAt(pass, h.At)
		return call != nil && len(call.Args) > 0 && isPlainName(pass, call.Args[0])
	case h.Sink.Callee != "field Cookie.Value" && h.Sink.Callee != "field Value":
		return false
	}
	for _, n := range flow.Enclosing(pass, h.At) {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			continue
		}
		for _, elt := range lit.Elts {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == "Name" {
				return isPlainName(pass, kv.Value)
			}
		}
		return false
	}
	return false
}

// isPlainName reports whether a cookie's name is a constant one that lets nobody in.
func isPlainName(pass *analysis.Pass, name ast.Expr) bool {
	v := pass.TypesInfo.Types[name].Value
	return v != nil && v.Kind() == constant.String && !letsIn(constant.StringVal(v))
}

// letsIn reports whether a cookie of that name may be what tells a user from others.
func letsIn(name string) bool {
	if names.Token(name) || names.SecretStrength(name) != names.None {
		return true
	}
	name = strings.ToLower(name)
	for _, part := range [...]string{"sess", "sid", "auth", "login", "remember", "user", "id", "csrf", "xsrf", "state", "nonce", "key"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
