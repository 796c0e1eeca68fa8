package jwt

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// The function that returns the key of a token. The library asks it before it verifies, and takes the algorithm from the token. It takes bytes
// for keys of HMAC only, and a *rsa.PublicKey for RSA only, so that a function which returns one of these cannot be fooled, and the method
// had better be named all the same. One that returns a public key as the bytes of its file can: who signs with these bytes by HMAC is
// believed, and everybody has them.

// parsed looks at each call that verifies a token of jwt-go.
func (p *pass) parsed() {
	for u := range p.Settings.Of("jwt-parse") {
		call := flow.Direct(u)
		if call == nil {
			p.keys(u, nil)
			continue
		}
		p.keys(u, call)
		p.dropped(u, call)
	}
}

// maxVerify is how deep functions are entered that look at a token's method.
const maxVerify = 4

// keys judges the functions that return a key, where they are given. Of a call in this package that has its function from a caller, the use is
// the caller's.
func (p *pass) keys(u *state.Use, call ssa.CallInstruction) {
	if !flow.Decides(u) || call != nil && pinned(call) {
		return
	}
	after := call != nil && lookedAtAround(call)
	values := u.Values("keyFunc")
	for i := range values {
		v := &values[i]
		if v.Kind != state.Function || v.Fn == nil || len(v.When) > 0 {
			continue
		}
		fn := methodOf(v.Fn)
		if len(fn.Blocks) == 0 {
			continue
		}
		keys := keysOf(fn)
		if !keys.parsed && (after || looksAtMethod(fn, 0)) {
			continue
		}
		d := flow.Decision{Rule: Rule, Category: "algorithm", Use: u}
		switch {
		case keys.public:
			d.Category = "confusion"
			if call == nil { // the method may be named where the function is asked
				d.Confidence = rule.Medium
			}
			d.Message = "a public key is returned as bytes, which are also a key of HMAC: anybody who has it can sign a token with it; return what jwt.ParseRSAPublicKeyFromPEM makes of it, and check the token's Method"
		case keys.known && call != nil:
			d.Message = "the token says itself by which algorithm it is verified; name the one that the program signs with, by jwt.WithValidMethods or by the token's Method"
			d.Fixes = p.pin(call)
		default:
			continue
		}
		p.Decided(d)
	}
}

// methodOf returns the method of which a function is the value, or the function itself.
func methodOf(fn *ssa.Function) *ssa.Function {
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" {
		if method := fn.Prog.FuncValue(obj); method != nil {
			return method
		}
	}
	return fn
}

// pinned reports whether the methods that a call takes are named elsewhere than in the function that returns the key, or may be.
func pinned(call ssa.CallInstruction) bool {
	c := call.Common()
	if list := argument(c, "options"); list != nil {
		elements := ssautil.Elements(list)
		if _, isNil := list.(*ssa.Const); !isNil && len(elements) == 0 || namesMethods(elements) {
			return true
		}
	}
	if sig := c.Signature(); sig.Recv() != nil && len(c.Args) > 0 && parserPins(c.Args[0]) {
		return true
	}
	return false
}

// lookedAtAround reports whether the method is looked at when the token is verified.
func lookedAtAround(call ssa.CallInstruction) bool {
	return slices.ContainsFunc(ssautil.Around(call), func(fn *ssa.Function) bool { return looksAtMethod(fn, maxVerify) })
}

// namesMethods reports whether one of the options is the list of methods, or one that is not known.
func namesMethods(options []ssa.Value) bool {
	for _, o := range options {
		call, ok := o.(*ssa.Call)
		if !ok {
			return true
		}
		if obj := ssautil.CalledObject(&call.Call); obj == nil || contains(obj.Name(), "methods") || !isFamily(obj.Pkg()) {
			return true
		}
	}
	return false
}

// parserPins reports whether a parser takes certain methods only, or may do so: one of which it is not known how it is made.
func parserPins(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call:
		options := ssautil.Elements(argument(&v.Call, "options"))
		_, isNil := argument(&v.Call, "options").(*ssa.Const)
		return len(options) == 0 && !isNil || namesMethods(options)
	case *ssa.Alloc:
		for _, r := range *v.Referrers() {
			if addr, ok := r.(*ssa.FieldAddr); ok && ssautil.FieldName(addr.X.Type(), addr.Field) == "ValidMethods" {
				return true
			}
		}
		return false
	}
	return true
}

// looksAtMethod reports whether a function, or one that it hands the token to, looks at the token's method, or at the word for it in its
// header. What is handed to a function that is not seen may be looked at.
func looksAtMethod(fn *ssa.Function, depth int) bool {
	for x, name := range fieldsRead(fn) {
		if isToken(x) && name == "Method" {
			return true
		}
	}
	for l := range instrsOf[*ssa.Lookup](fn) {
		if key, ok := ssautil.StringConst(l.Index); ok && key == "alg" {
			return true
		}
	}
	if depth >= maxVerify {
		return false
	}
	for c := range ssautil.Calls(fn) {
		for _, a := range c.Args {
			if !isToken(ssautil.Unboxed(a)) {
				continue
			}
			callee := c.StaticCallee()
			if callee == nil || len(callee.Blocks) == 0 || looksAtMethod(callee, depth+1) {
				return true
			}
		}
	}
	return false
}
