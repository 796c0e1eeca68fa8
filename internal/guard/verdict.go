package guard

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
)

// Verdicts that are fields of a struct. A check may say by one whether it has found its arguments good, beside other things:
//
//	type found struct{ Valid, Registered bool }
//
//	f, err := s.checkRedirect(client, uri)
//	if err != nil || !f.Valid { return }
//	redirect(uri) // uri is weighed
//
// What a summary says of arguments hangs on the last result of a function. So of such a check nobody knows what it has made sure of, and
// what it weighs (weighed.go) counts as weighed: with the outcome IfTrue, which a function without a bool does not have otherwise.

// verdictFacts yields what a call has found of its arguments, if v is the field that says so and the field says that they are good.
func (g *Checker) verdictFacts(v ssa.Value, yield func(place, model.Kinds)) {
	of, name := fieldOf(v)
	from := ssautil.Held(of)
	if pair, ok := from.(*ssa.Extract); ok {
		from = pair.Tuple
	}
	if call, ok := from.(*ssa.Call); ok && isVerdict(ssautil.CalledName(&call.Call), name, v.Type()) && hasVerdict(ssautil.CalledName(&call.Call), call.Call.Signature()) {
		g.callFacts(call, model.IfTrue, yield)
	}
}

// fieldOf returns what a value is read from as a field, and the field's name; nil if it is none.
func fieldOf(v ssa.Value) (of ssa.Value, name string) {
	if f, ok := v.(*ssa.Field); ok {
		return f.X, ssautil.FieldName(f.X.Type(), f.Field)
	}
	return ssautil.LoadedField(v)
}

// hasVerdict reports whether a function of some name returns a struct with such a field, and no bool that says it.
func hasVerdict(name string, sig *types.Signature) bool {
	results := sig.Results()
	if n := results.Len(); n == 0 || ssautil.IsBool(results.At(n-1).Type()) {
		return false
	}
	for r := range results.Variables() {
		s := ssautil.StructOf(r.Type())
		for i := 0; s != nil && i < s.NumFields(); i++ {
			if isVerdict(name, s.Field(i).Name(), s.Field(i).Type()) {
				return true
			}
		}
	}
	return false
}

// isVerdict reports whether a field of what a function returns says that its arguments are good: a bool by its own name, and an error, which
// is nil then, where the function checks by its name.
func isVerdict(function, field string, t types.Type) bool {
	if ssautil.IsError(t) {
		return names.Checks(function)
	}
	if !ssautil.IsBool(t) {
		return false
	}
	switch strings.TrimPrefix(strings.ToLower(field), "is") {
	case "ok", "valid", "allowed", "permitted", "accepted", "authorized", "granted", "safe", "trusted", "passed", "matched", "matches":
		return true
	}
	return false
}
