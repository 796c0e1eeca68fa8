package taint

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// What a generic function does with a value of a type parameter that nobody has given it, its callers must be told: they know the
// type.
//
//	func Bind[T any](r *http.Request) T { var v T; json.NewDecoder(r.Body).Decode(&v); log.Printf("%+v", v); return v }
//
//	in := Bind[Login](r) // the log shows the fields of Login
//
// The type parameter is an input of the function like a variable is, with a key that names the function too. So its sinks go into the
// summary, and a call of an instance, where the key is the callee's, finds the type argument in the place of it.

// typeParamKey begins the keys of such inputs.
const typeParamKey = "type parameter "

// typeParamOf returns the key of a type parameter of a function.
func typeParamOf(fn *ssa.Function, i int) string {
	return typeParamKey + strconv.Itoa(i) + " of " + fn.String()
}

// TypeParam returns the flow of a value of type t, if that is a type parameter of the function.
func (g *Func) TypeParam(t types.Type) (Flow, bool) {
	p, ok := types.Unalias(t).(*types.TypeParam)
	if !ok {
		return Flow{}, false
	}
	fn := g.fns[0]
	for i := range fn.TypeParams().Len() {
		if fn.TypeParams().At(i) == p {
			return Flow{Origin: g.id(origin{Kind: OriginVar, name: typeParamOf(fn, i)}), Flags: summary.Fresh}, true
		}
	}
	return Flow{}, false
}

// IsTypeParam reports whether an input of a summary is a type parameter.
func IsTypeParam(in summary.Input) bool { return strings.HasPrefix(in.Variable, typeParamKey) }

// TypeArgument returns the type argument that a call gives for such an input, or nil.
func (g *Func) TypeArgument(c *access.Call, in summary.Input) types.Type {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil || fn.Origin() == nil {
		return nil
	}
	for i, t := range fn.TypeArgs() {
		if in.Variable == typeParamOf(fn.Origin(), i) {
			return t
		}
	}
	return nil
}

// IsGiven reports whether a value is a parameter of the function as a whole, by which callers know its type.
func (g *Func) IsGiven(v ssa.Value, at *ssa.BasicBlock) (given bool) {
	g.Flows(v, at, func(rel access.Path, f Flow) {
		o := &g.Origins[f.Origin]
		given = given || rel == "" && o.Kind == OriginParam && o.Path == "" && types.Identical(o.fn.Params[o.index].Type(), v.Type())
	})
	return given
}
