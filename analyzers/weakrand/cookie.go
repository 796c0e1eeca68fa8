package weakrand

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/taint"
)

// isPlainCookie reports whether the value goes into a literal of a cookie, or into a call that sets one, whose name says
// that knowing it lets nobody in, such as that of a test among users, or is one of many in a map.
func isPlainCookie(p *flow.Pass, h *taint.Hit) bool {
	name, around := cookieName(p.Pass, h)
	if name == nil {
		return false
	}
	for _, n := range around {
		if loop, ok := n.(*ast.RangeStmt); ok && isLoopKey(p.Pass, loop, name) {
			return true
		}
	}
	text, ok := flow.Constant(p.TypesInfo, name)
	return ok && !letsIn(p.Words, text)
}

// cookieName returns the name of the cookie that the value goes into, and what is around.
func cookieName(pass *analysis.Pass, h *taint.Hit) (ast.Expr, []ast.Node) {
	if strings.HasSuffix(h.Sink.Callee, ".SetCookie") {
		if call, around := flow.CallAt(pass, h.At); call != nil && len(call.Args) > 0 {
			return call.Args[0], around
		}
	}
	if h.Sink.Callee != "field Cookie.Value" && h.Sink.Callee != "field Value" {
		return nil, nil
	}
	around := flow.Enclosing(pass, h.At)
	for _, n := range around {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			continue
		}
		for _, elt := range lit.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok && key.Name == "Name" {
					return kv.Value, around
				}
			}
		}
		break
	}
	return nil, nil
}

// isLoopKey reports whether a cookie's name is the key of a loop over a map: one value among those of many cookies.
func isLoopKey(pass *analysis.Pass, loop *ast.RangeStmt, name ast.Expr) bool {
	key, ok := loop.Key.(*ast.Ident)
	id, isIdent := name.(*ast.Ident)
	if !ok || !isIdent || pass.TypesInfo.Uses[id] == nil || pass.TypesInfo.Uses[id] != pass.TypesInfo.Defs[key] {
		return false
	}
	_, isMap := pass.TypesInfo.TypeOf(loop.X).Underlying().(*types.Map)
	return isMap
}

// letsIn reports whether a cookie of that name may be what tells a user from others.
func letsIn(words *names.Lexicon, name string) bool {
	if names.Token(name) || words.SecretStrength(name) != names.None {
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
