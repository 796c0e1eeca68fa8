package secret

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// The claims in a token. A JWT is a header, claims and a signature, with dots between them. Without the signature the claims let nobody
// in: they tell who somebody is, and providers of logins make programs look at them:
//
//	parts := strings.Split(idToken, ".")
//	claims, err := base64.RawURLEncoding.DecodeString(parts[1])
//	log.Printf("claims: %s", claims) // no secret
//
// That the part is decoded tells such a token from a key that is an id and a secret with a dot between.

// isClaims reports whether v is the header or the claims of a token, which is split there, and is decoded and nothing else.
func isClaims(v *ssa.IndexAddr) bool {
	n, isConst := ssautil.IntConst(v.Index)
	if !isConst || n > 1 || !splitsToken(v.X) {
		return false
	}
	for _, r := range *v.Referrers() {
		load, ok := r.(*ssa.UnOp)
		if !ok || load.Op != token.MUL || !isDecoded(load) {
			return false
		}
	}
	return true
}

// splitsToken reports whether a list is what strings.Split makes of a text at its dots, of one text or of one of several.
func splitsToken(list ssa.Value) bool {
	edges := []ssa.Value{list}
	if phi, ok := list.(*ssa.Phi); ok {
		edges = phi.Edges
	}
	for _, e := range edges {
		call, ok := e.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil || len(call.Call.Args) < 2 {
			return false
		}
		if name := ssautil.CalleeName(call.Call.StaticCallee()); name != "strings.Split" && name != "strings.SplitN" {
			return false
		}
		if sep, ok := ssautil.StringConst(call.Call.Args[1]); !ok || sep != "." {
			return false
		}
	}
	return true
}

// isDecoded reports whether all that is done with a text is to decode it.
func isDecoded(text ssa.Value) bool {
	for _, r := range *text.Referrers() {
		call, ok := r.(*ssa.Call)
		if !ok || !strings.HasPrefix(ssautil.CalledName(&call.Call), "Decode") {
			return false
		}
	}
	return true
}

// decodesClaims reports whether a call decodes the claims of a token. What they are assigned to is often called a token.
func decodesClaims(c *ssa.Call) bool {
	for _, a := range ssautil.PlainArgs(&c.Call) {
		if load, ok := a.(*ssa.UnOp); ok {
			if elem, ok := load.X.(*ssa.IndexAddr); ok && isClaims(elem) {
				return true
			}
		}
	}
	return false
}
