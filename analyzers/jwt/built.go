package jwt

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Claims that are put together step by step: by the calls of a builder, or by what is stored into an empty token.

// addsTo reports whether a call of a builder of go-jose stands in a chain with others, so that it holds a part of the claims only.
func addsTo(call *ssa.Call) bool {
	if len(*call.Referrers()) == 0 {
		return true
	}
	if before, ok := receiver(call).(*ssa.Call); !ok || ssautil.CalledName(&before.Call) == "Claims" {
		return true
	}
	for _, r := range *call.Referrers() {
		next, ok := r.(*ssa.Call)
		if !ok || receiver(next) != call || ssautil.CalledName(&next.Call) == "Claims" {
			return true
		}
	}
	return false
}

func receiver(call *ssa.Call) ssa.Value {
	if call.Call.IsInvoke() {
		return call.Call.Value
	}
	if call.Call.Signature().Recv() != nil && len(call.Call.Args) > 0 {
		return call.Call.Args[0]
	}
	return nil
}

// encrypts reports whether a builder makes a token that only its reader can open: a program keeps its own data in such.
func (p *pass) encrypts(call *ssa.Call) bool {
	made, ok := receiver(call).(*ssa.Call)
	return !ok || ssautil.CalledName(&made.Call) != "Signed"
}

// filled judges a token that is made without claims, which are stored into it then:
//
//	token := jwt.New(jwt.SigningMethodHS256)
//	claims := token.Claims.(jwt.MapClaims)
//	claims["sub"] = name
func (p *pass) filled(u *state.Use, call *ssa.Call) {
	keys := make(map[string]bool)
	for _, fn := range ssautil.Around(call) {
		for up := range instrsOf[*ssa.MapUpdate](fn) {
			key, ok := ssautil.StringConst(up.Key)
			if !ok {
				return
			}
			if isClaims(up.Map.Type()) {
				keys[key] = true
			}
		}
		for st := range instrsOf[*ssa.Store](fn) { // token.Claims = …
			if addr, ok := st.Addr.(*ssa.FieldAddr); ok && isToken(addr.X) && ssautil.FieldName(addr.X.Type(), addr.Field) == "Claims" {
				m, ok := ssautil.Unboxed(st.Val).(*ssa.MakeMap)
				if !ok {
					return
				}
				if _, all := keysIn(m); !all {
					return
				}
			}
		}
	}
	if len(keys) > 0 && !keys["exp"] && isSignedHere(call) {
		p.never(u, sureOf(keys))
	}
}

func isClaims(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && named.Obj().Name() == "MapClaims"
}

// isSignedHere reports whether a token is signed by the function that makes it, and not handed to another that may add to it.
func isSignedHere(token ssa.Value) bool {
	signed := false
	for _, r := range *token.Referrers() {
		switch r := r.(type) {
		case ssa.CallInstruction:
			if ssautil.CalledName(r.Common()) != "SignedString" {
				return false
			}
			signed = true
		case *ssa.FieldAddr, *ssa.DebugRef:
		default:
			return false
		}
	}
	return signed
}

// built judges the tokens of a jwx, which a builder or Set fills.
func (p *pass) built() {
	for u := range p.Settings.Of("jwx-sign") {
		call := flow.Direct(u)
		if call == nil || len(call.Common().Args) == 0 {
			continue
		}
		if keys, ok := claimsOf(call.Common().Args[0], call); ok && !keys["exp"] && len(keys) > 0 {
			p.never(u, sureOf(keys))
		}
	}
}

// builderKeys are the claims that methods of a builder set.
var builderKeys = map[string]string{
	"Expiration": "exp", "Subject": "sub", "Issuer": "iss", "IssuedAt": "iat", "NotBefore": "nbf", "Audience": "aud", "JwtID": "jti",
}

// claimsOf returns the claims of a token of a jwx, and false if they are not all known.
func claimsOf(v ssa.Value, at ssa.CallInstruction) (keys map[string]bool, ok bool) {
	keys = make(map[string]bool)
	if e, isExtract := v.(*ssa.Extract); isExtract {
		v = e.Tuple
	}
	made, isCall := v.(*ssa.Call)
	if !isCall {
		return nil, false
	}
	switch ssautil.CalledName(&made.Call) {
	case "New":
		return keys, setKeys(made, at, keys)
	case "Build":
		for call, ok := receiver(made).(*ssa.Call); ok; call, ok = receiver(call).(*ssa.Call) {
			name := ssautil.CalledName(&call.Call)
			switch {
			case name == "NewBuilder":
				return keys, true
			case name == "Claim" && len(call.Call.Args) == 3:
				key, isConst := ssautil.StringConst(call.Call.Args[1])
				if !isConst {
					return nil, false
				}
				keys[key] = true
			case builderKeys[name] != "":
				keys[builderKeys[name]] = true
			}
		}
	}
	return nil, false
}

// setKeys notes the claims that are set on a token, and returns false if others may set more.
func setKeys(token ssa.Value, at ssa.CallInstruction, keys map[string]bool) bool {
	for _, r := range *token.Referrers() {
		call, isCall := r.(ssa.CallInstruction)
		switch {
		case r == at:
		case isCall && call.Common().IsInvoke() && call.Common().Value == token:
			if call.Common().Method.Name() != "Set" {
				continue
			}
			key, ok := ssautil.StringConst(call.Common().Args[0])
			if !ok {
				return false
			}
			keys[key] = true
		default:
			if _, isDebug := r.(*ssa.DebugRef); !isDebug {
				return false
			}
		}
	}
	return true
}
