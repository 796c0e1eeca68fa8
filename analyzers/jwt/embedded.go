package jwt

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

// Keys that a token brings along. Whoever makes a token can sign it with a key of his own and put that into its header, so that a signature
// which such a key verifies says nothing of who has signed:
//
//	key := token.Headers[0].JSONWebKey
//	err := token.Claims(key, &claims)
//
// Protocols bind the key to something that was known before, by its thumbprint, as ACME does for accounts and DPoP for access tokens. A package
// that asks for one is silent.

const embeddedText = "the token brings the key along that verifies it, so that anybody can sign one; take a key that the program knows, or compare the key's Thumbprint with one"

// embedded reports verifications with a key of the token itself.
func (p *pass) embedded() {
	for _, group := range []string{"jwt-verified", "jws-verified"} {
		for u := range p.Settings.Of(group) {
			call := flow.Direct(u)
			if call == nil || !flow.Decides(u) {
				continue
			}
			key := argument(call.Common(), "key")
			if key == nil {
				key = argument(call.Common(), "verificationKey")
			}
			if key != nil && p.isBrought(key, make(map[ssa.Value]bool)) && !p.Known("thumbprints", p.asksThumbprint) {
				p.Decided(flow.Decision{Rule: Rule, Category: "unverified", Use: u, Message: embeddedText, Confidence: rule.Medium})
			}
		}
	}
}

// isBrought reports whether a key is that of a token's header. Each value is looked at once.
func (p *pass) isBrought(v ssa.Value, seen map[ssa.Value]bool) bool {
	for _, v := range alternatives(v) {
		if seen[v] {
			continue
		}
		seen[v] = true
		switch x := v.(type) {
		case *ssa.UnOp:
			if p.isBrought(x.X, seen) {
				return true
			}
		case *ssa.FieldAddr:
			switch ssautil.FieldName(x.X.Type(), x.Field) {
			case "JSONWebKey":
				return true
			case "Key":
				if p.isBrought(x.X, seen) {
					return true
				}
			}
		case *ssa.Field:
			if ssautil.FieldName(x.X.Type(), x.Field) == "JSONWebKey" {
				return true
			}
		case *ssa.Alloc:
			for _, stored := range ssautil.StoredTo(x) {
				if p.isBrought(stored, seen) {
					return true
				}
			}
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok && p.returnsBrought(call, x.Index, seen) {
				return true
			}
		case *ssa.Call:
			if p.returnsBrought(x, 0, seen) {
				return true
			}
		}
	}
	return false
}

// returnsBrought is isBrought for a result of a function of the package.
func (p *pass) returnsBrought(call *ssa.Call, index int, seen map[ssa.Value]bool) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	for r := range ssautil.Results(fn, index) {
		if p.isBrought(r, seen) {
			return true
		}
	}
	return false
}

// asksThumbprint reports whether the package asks a key for its thumbprint.
func (p *pass) asksThumbprint() bool {
	for _, fn := range p.functions() {
		for c := range ssautil.Calls(fn) {
			if ssautil.CalledName(c) == "Thumbprint" {
				return true
			}
		}
	}
	return false
}
