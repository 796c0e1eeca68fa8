package jwt

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What verifies a token. A function of the package is known by its body: it verifies if a function that it calls does. Any other is known by
// its library, or by its name. It counts if it is given the same token.

// isVerified reports whether a function around a call verifies the token of that call, before it or after.
func (p *pass) isVerified(at ssa.CallInstruction, o *origin) bool {
	for _, fn := range ssautil.Around(at) {
		for call := range instrsOf[ssa.CallInstruction](fn) {
			if call == at || !p.verifies(call.Common()) {
				continue
			}
			for _, a := range ssautil.AllArgs(call.Common()) {
				if o.meets(originOf(a, fn)) {
					return true
				}
			}
		}
	}
	return false
}

// verifies reports whether a call verifies what it is given.
func (p *pass) verifies(c *ssa.CallCommon) bool {
	if fn := c.StaticCallee(); fn != nil && len(fn.Blocks) > 0 {
		return p.verifiesWithin(fn)
	}
	obj := ssautil.CalledObject(c)
	if obj == nil || obj.Pkg() == nil { // of a function value it is not known what it does with the token
		return verifyingName(ssautil.CalledName(c)) || slices.ContainsFunc(c.Args, func(a ssa.Value) bool { return isSigned(a.Type()) })
	}
	switch name := ssautil.Callee(obj); {
	case isFamily(obj.Pkg()):
		return obj.Name() == "Parse" || obj.Name() == "ParseWithClaims" || obj.Name() == "Verify"
	case name == "(*jwt.JSONWebToken).Claims", name == "hmac.Equal", name == "subtle.ConstantTimeCompare":
		return true
	}
	return verifyingName(obj.Name()) || parsesWithKey(c)
}

// verifiesWithin reports whether a function calls one that verifies. Each is looked at once; one that is still being looked at adds nothing.
func (p *pass) verifiesWithin(fn *ssa.Function) (found bool) {
	if known, ok := p.verifiers[fn]; ok {
		return known
	}
	if p.verifiers == nil {
		p.verifiers = make(map[*ssa.Function]bool)
	}
	p.verifiers[fn] = false
	for c := range ssautil.Calls(fn) {
		if p.verifies(c) {
			found = true
			break
		}
	}
	p.verifiers[fn] = found
	return found
}

// parsesWithKey reports whether a call is of a jwx's Parse with options of which one is a key.
func parsesWithKey(c *ssa.CallCommon) bool {
	for _, e := range ssautil.Elements(argument(c, "options")) {
		if option := optionOf(e); option != nil && contains(ssautil.CalledName(&option.Call), "withkey", "withverify") {
			return true
		}
	}
	return false
}

// verifyingName reports whether a function's name says that it verifies.
func verifyingName(name string) bool {
	return contains(name, "verif", "validat", "introspect", "authenticat", "checktoken", "checkjwt", "checksig") &&
		!contains(name, "unverif", "without", "insecure", "skip", "unsafe")
}
