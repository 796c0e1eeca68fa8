package jwt

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// The check of times that is switched off, or that a library leaves to the program and nobody makes. Where the package looks at the times by
// itself there is no flaw: a token that has expired may be exchanged for another one for some time.

const claimsText = "it is not checked whether the token has expired; "

// validated looks at what switches the validation of claims off.
func (p *pass) validated() {
	for u := range p.Settings.Of("jwt-parser") {
		values := u.Values("SkipClaimsValidation")
		for i := range values {
			if values[i].IsTrue() && flow.Decides(u) && p.parses() && !p.looksAtTimes() {
				p.off(u, &values[i], nil, claimsText+"leave SkipClaimsValidation out, or look at the claims afterwards")
			}
		}
	}
	for u := range p.Settings.Of("jwt-verified") {
		if call := flow.Direct(u); call != nil && flow.Decides(u) {
			p.dest(u, call)
		}
	}
	for u := range p.Settings.Of("jwt-payload") {
		if call, ok := flow.Direct(u).(*ssa.Call); ok && flow.Decides(u) {
			p.payload(u, call)
		}
	}
	for u := range p.Settings.Of("jwx-parse") {
		if call := flow.Direct(u); call != nil && flow.Decides(u) {
			p.skipped(u, call)
		}
	}
}

func (p *pass) off(u *state.Use, v *state.Value, node ast.Node, text string) {
	p.Decided(flow.Decision{Rule: Rule, Category: "claims", Use: u, Value: v, Node: node, Message: text})
}

// parses reports whether the package verifies tokens of jwt-go.
func (p *pass) parses() bool {
	for range p.Settings.Of("jwt-parse") {
		return true
	}
	return false
}

// looksAtTimes reports whether the package looks at the times of claims itself, or has them looked at.
func (p *pass) looksAtTimes() bool {
	return p.Known("times", func() bool {
		for _, fn := range p.functions() {
			for _, name := range fieldsRead(fn) {
				switch name {
				case "ExpiresAt", "IssuedAt", "Expiry", "Exp", "NotBefore":
					return true
				}
			}
			for l := range instrsOf[*ssa.Lookup](fn) {
				if key, ok := ssautil.StringConst(l.Index); ok && (key == "exp" || key == "iat") {
					return true
				}
			}
			for c := range ssautil.Calls(fn) {
				switch ssautil.CalledName(c) {
				case "Valid", "Validate", "ValidateWithLeeway", "VerifyExpiresAt", "VerifyIssuedAt", "GetExpirationTime", "GetIssuedAt":
					return true
				case "Expiration", "IssuedAt": // of a token, and not of a builder
					if c.Signature().Params().Len() == 0 {
						return true
					}
				}
			}
		}
		return false
	})
}

// dest reports claims of go-jose that are verified and not validated: its Claims checks the signature alone.
func (p *pass) dest(u *state.Use, call ssa.CallInstruction) {
	found := false
	for _, d := range ssautil.Elements(argument(call.Common(), "dest")) {
		found = found || d != nil && isStandard(ssautil.InnerType(d), 0)
	}
	if !found || readOf(call).onlyTimes() || p.looksAtTimes() {
		return
	}
	p.off(u, nil, nil, claimsText+"Claims verifies the signature alone, so call Validate of the claims with the time and the issuer")
}

// payload reports claims that are read from what a set of keys has verified: it checks the signature alone.
func (p *pass) payload(u *state.Use, call *ssa.Call) {
	dest, at := unmarshalled(call, make(map[ssa.Value]bool))
	if dest == nil || p.looksAtTimes() {
		return
	}
	r := &reading{names: make(map[string]bool), seen: make(map[ssa.Value]bool)}
	if r.follow(ssautil.Unboxed(dest), at); !r.onlyTimes() {
		p.off(u, nil, nil, claimsText+"VerifySignature verifies the signature alone, so look at exp too, as an IDTokenVerifier does")
	}
}

// isStandard reports whether a type is that of go-jose for claims, or holds one.
func isStandard(t types.Type, depth int) bool {
	named := ssautil.NamedOf(t)
	if named != nil && named.Obj().Name() == "Claims" && named.Obj().Pkg() != nil && named.Obj().Pkg().Scope().Lookup("Expected") != nil {
		return true
	}
	str := ssautil.StructOf(t)
	if str == nil || depth == maxInto {
		return false
	}
	for f := range str.Fields() {
		if f.Embedded() && isStandard(f.Type(), depth+1) {
			return true
		}
	}
	return false
}

// skipped reports a parse of a jwx that validates nothing: version 1 does unless it is told to, the others if they are told not to.
func (p *pass) skipped(u *state.Use, call ssa.CallInstruction) {
	c := call.Common()
	if parsesWithoutKey(call) || !parsesWithKey(c) || p.looksAtTimes() {
		return
	}
	isFirst := ssautil.CalledObject(c).Pkg().Scope().Lookup("ParseInsecure") == nil
	for _, e := range ssautil.Elements(argument(c, "options")) {
		option := optionOf(e)
		if option == nil {
			return
		}
		if ssautil.CalledName(&option.Call) != "WithValidate" {
			continue
		}
		if !isFalse(option.Call.Args[0]) {
			return
		}
		isFirst = true
	}
	if isFirst {
		p.off(u, nil, nil, claimsText+"parse it with jwt.WithValidate(true)")
	}
}

func isFalse(v ssa.Value) bool {
	k, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	n, ok := ssautil.TruthOrInt(k)
	return ok && n == 0
}

// optionOf returns the call that makes an option, or nil.
func optionOf(v ssa.Value) *ssa.Call {
	switch change := v.(type) {
	case *ssa.ChangeInterface:
		v = change.X
	case *ssa.ChangeType:
		v = change.X
	}
	call, _ := ssautil.Unboxed(v).(*ssa.Call)
	return call
}
