package jwt

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Claims that are read without a verified signature. That is no flaw by itself: a program looks into a token for who has issued it, and
// verifies it with that issuer's key; a client looks when its own token expires. It is one if a request sends the token, nothing on the way
// verifies the same token, and more is read of it than times.

const unverifiedText = "a request sends this token, and its claims are believed though nobody has verified its signature; verify it with the key, as jwt.Parse does"

// unverified looks at all that reads claims without a key.
func (p *pass) unverified() {
	for u := range p.Settings.Of("jwt-unverified") {
		p.believes(u)
	}
	for u := range p.Settings.Of("jwx-parse") {
		if call := flow.Direct(u); call != nil && parsesWithoutKey(call) {
			p.believes(u)
		}
	}
	for u := range p.Settings.Of("jwt-parts") {
		if call := flow.Direct(u); call != nil {
			p.byHand(u, call)
		}
	}
	for u := range p.Settings.Of("jws-parse") {
		if call := flow.Direct(u); call != nil && readsPayload(call) {
			p.believes(u)
		}
	}
}

// believes reports a use by which a request's token is believed. Within the package the callers are looked at from the use; of those of
// another package's functions, facts tell here.
func (p *pass) believes(u *state.Use) {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok || !flow.Decides(u) {
		return
	}
	isDirect := u.At == u.Sink
	if !isDirect && (p.isOwn(u) || p.verifiesToo(u)) {
		return
	}
	d := flow.Decision{Rule: Rule, Category: "unverified", Use: u, Message: unverifiedText, Confidence: rule.Medium}
	if isDirect {
		read := readOf(call)
		if read.onlyTimes() {
			return
		}
		if read.onlyIssuer() {
			d.Confidence = rule.Low
		}
	}
	far, remote := p.comesRemote(call, tokenArgs(call), make(map[ssa.CallInstruction]bool))
	if !remote && !(isDirect && p.isGiven(call, tokenArgs(call), make(map[ssa.CallInstruction]bool))) {
		return
	}
	if !remote {
		d.Confidence = rule.Low
	}
	if isDirect && !far && d.Confidence != rule.Low && !p.Known("verifies", p.verifiesSomewhere) {
		d.Confidence = rule.High
	}
	p.Decided(d)
}

// isGiven reports whether the token that a call is given is what the function is given, by whom it is not known. A token that is read from a
// file, or that a service has answered, is the program's own. Of a function that only this package calls, the callers say it, and one of
// them may verify what it has looked into:
//
//	iss, err := v.issuer(raw)               // which reads the claims without a key
//	_, err = jwt.Parse(raw, v.keyFor(iss))
func (p *pass) isGiven(call ssa.CallInstruction, args []ssa.Value, asked map[ssa.CallInstruction]bool) bool {
	asked[call] = true
	for _, arg := range args {
		o := originOf(arg, call.Parent())
		if len(o.params) == 0 || o.local || p.isVerified(call, o) {
			continue
		}
		for _, param := range o.params {
			callers := p.callersOf(param.Parent())
			if len(callers) == 0 || ssautil.IsOpen(param.Parent()) || len(asked) == maxCallers {
				return true
			}
			i := ssautil.ParamIndex(param)
			for _, up := range callers {
				if !asked[up] && i < len(up.Common().Args) && p.isGiven(up, up.Common().Args[i:i+1], asked) {
					return true
				}
			}
		}
	}
	return false
}

// isOwn reports whether a use of a caller takes effect in the package itself.
func (p *pass) isOwn(u *state.Use) bool { return u.Sink.File == "" }

// verifiesToo reports whether the function that a call leads to also verifies what it is given.
func (p *pass) verifiesToo(u *state.Use) bool {
	for _, group := range []string{"jwt-parse", "jwt-verified"} {
		for other := range p.Settings.Of(group) {
			if other.Instr == u.Instr {
				return true
			}
		}
	}
	for _, name := range u.Through {
		if verifyingName(name) {
			return true
		}
	}
	return false
}

// verifiesSomewhere reports whether the package verifies tokens anywhere. Then what reads one without may stand behind that.
func (p *pass) verifiesSomewhere() bool {
	for _, group := range []string{"jwt-parse", "jwt-verified"} {
		for range p.Settings.Of(group) {
			return true
		}
	}
	return false
}

// tokenArgs returns the arguments of a call that can be the token.
func tokenArgs(call ssa.CallInstruction) (args []ssa.Value) {
	c := call.Common()
	if c.IsInvoke() {
		args = append(args, c.Value)
	}
	for _, a := range c.Args {
		if isTokenText(a.Type()) || isRequest(a.Type()) || isSigned(a.Type()) || isReader(a) {
			args = append(args, a)
		}
	}
	return args
}

func isReader(v ssa.Value) bool { return ssautil.MethodOf(v.Type(), "Read") != nil }

// maxCallers is how many calls are asked for what they give, of a function and of those that call it.
const maxCallers = 64

// comesRemote reports whether a call is given a token of a request that nothing verifies on the way, and whether that is known by callers
// only. Each call is asked once.
func (p *pass) comesRemote(call ssa.CallInstruction, args []ssa.Value, asked map[ssa.CallInstruction]bool) (far, remote bool) {
	asked[call] = true
	for _, arg := range args {
		o := originOf(arg, call.Parent())
		if len(o.places) == 0 || p.isVerified(call, o) {
			continue
		}
		if o.remote || isRequest(arg.Type()) {
			return false, true
		}
		for _, param := range o.params {
			for _, up := range p.callersOf(param.Parent()) {
				i := ssautil.ParamIndex(param)
				if len(asked) == maxCallers || asked[up] || i >= len(up.Common().Args) {
					continue
				}
				if _, remote := p.comesRemote(up, up.Common().Args[i:i+1], asked); remote {
					return true, true
				}
			}
		}
	}
	return false, false
}

// parsesWithoutKey reports whether a call of a jwx's Parse verifies nothing: it is told so, or it is of version 1, which verifies only if it is
// told to.
func parsesWithoutKey(call ssa.CallInstruction) bool {
	c := call.Common()
	obj := ssautil.CalledObject(c)
	list := argument(c, "options")
	elements := ssautil.Elements(list)
	if _, isNil := list.(*ssa.Const); obj == nil || list == nil || len(elements) == 0 && !isNil || ssautil.Rest(list) != nil {
		return false
	}
	asked := obj.Pkg().Scope().Lookup("ParseInsecure") == nil // version 1
	for _, e := range elements {
		option := optionOf(e)
		if option == nil {
			return false
		}
		name, args := ssautil.CalledName(&option.Call), option.Call.Args
		switch {
		case name == "WithVerify" && len(args) == 1:
			return isFalse(args[0])
		case contains(name, "verify", "key"):
			asked = false
		}
	}
	return asked
}

// readsPayload reports whether the payload of a parsed signature is read, and not only its header.
func readsPayload(call ssa.CallInstruction) bool {
	for _, fn := range ssautil.Around(call) {
		for c := range ssautil.Calls(fn) {
			if obj := ssautil.CalledObject(c); obj != nil && obj.Name() == "Payload" && obj.Pkg() == ssautil.CalledObject(call.Common()).Pkg() {
				return true
			}
		}
	}
	return false
}
