package jwt

import (
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Tokens that are signed without a time at which they expire. Claims are a struct, whose field for it is unset, or a map, which has no such
// key. What is copied into a map, or handed to others that may add to it, is silent, and so is a type that has a field or a method of its own
// for the time.

const expiryText = "a token is signed that never expires, so that whoever gets hold of it has it for ever; set exp"

// issued looks at each call that makes a token of claims.
func (p *pass) issued() {
	for u := range p.Settings.Of("jwt-issue") {
		p.issue(u, "ExpiresAt")
	}
	for u := range p.Settings.Of("jwt-claims") {
		call, ok := u.Instr.(*ssa.Call)
		if ok && !addsTo(call) && !p.encrypts(call) {
			p.issue(u, "Expiry")
		}
	}
	for u := range p.Settings.Of("jwt-new") {
		if call, ok := flow.Direct(u).(*ssa.Call); ok {
			p.filled(u, call)
		}
	}
	p.built()
}

// issue judges claims, of which a struct has a field of a name for when they expire.
func (p *pass) issue(u *state.Use, field string) {
	if !flow.Decides(u) || isUnsigned(u) {
		return
	}
	if values := u.Values(field); len(values) > 0 {
		for i := range values {
			v := &values[i]
			if n, ok := v.Int(); !v.IsNil() && !(ok && n == 0) || len(v.When) > 0 {
				return
			}
		}
		if setsField(u.Instr, field) || hasOwnTime(u) {
			return
		}
		sure := rule.Confidence(rule.Medium)
		if setsField(u.Instr, "ID") || setsField(u.Instr, "Id") { // it may be looked up in a list
			sure = rule.Low
		}
		p.never(u, sure)
		return
	}
	if m := keptMap(u); m != nil {
		p.mapped(u, m)
		return
	}
	for _, arg := range u.Args {
		if len(arg.Values) != 1 || arg.Values[0].Kind != state.Made || len(arg.Values[0].When) > 0 {
			continue
		}
		if m, ok := arg.Values[0].V.(*ssa.MakeMap); ok {
			p.mapped(u, m)
		}
	}
}

// isUnsigned reports whether a token is made without a signature, which is told by itself.
func isUnsigned(u *state.Use) bool {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	load, ok := ssautil.Unboxed(argumentOr(call, "method")).(*ssa.UnOp)
	if !ok {
		return false
	}
	v, ok := load.X.(*ssa.Global)
	return ok && v.Name() == noneMethod
}

// argumentOr is argument, and a constant where there is none.
func argumentOr(call ssa.CallInstruction, name string) ssa.Value {
	if v := argument(call.Common(), name); v != nil {
		return v
	}
	return ssautil.TextConst("")
}

// never reports a token without an end.
func (p *pass) never(u *state.Use, sure rule.Confidence) {
	p.Decided(flow.Decision{Rule: Rule, Category: "expiry", Use: u, Message: expiryText, Confidence: sure})
}

// setsField reports whether a field of a name is written around a call, or may be.
func setsField(at ssa.Instruction, name string) bool {
	for _, fn := range ssautil.Around(at) {
		for addr := range instrsOf[*ssa.FieldAddr](fn) {
			if ssautil.FieldName(addr.X.Type(), addr.Field) == name {
				return true
			}
		}
	}
	return false
}

// hasOwnTime reports whether what a use is given is a struct with a field of its own that is called exp.
func hasOwnTime(u *state.Use) bool {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	for _, a := range call.Common().Args {
		t := ssautil.InnerType(a)
		str := ssautil.StructOf(t)
		if str == nil || isLibrary(t) {
			continue
		}
		for i := range str.NumFields() {
			tag, _, _ := strings.Cut(reflect.StructTag(str.Tag(i)).Get("json"), ",")
			if tag == "exp" {
				return true
			}
		}
	}
	return false
}

// isLibrary reports whether a type is one of a library's for claims.
func isLibrary(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && (isFamily(named.Obj().Pkg()) || named.Obj().Pkg() != nil && named.Obj().Pkg().Name() == "jwt")
}
