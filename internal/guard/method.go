package guard

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a value checks of itself, by a method that is called through an interface:
//
//	func decode(r *http.Request, v interface{ Validate() error }) error {
//		if err := json.NewDecoder(r.Body).Decode(v); err != nil { return err }
//		return v.Validate()
//	}
//
// Here nobody knows what Validate does. The function has a fact of its parameter and the method, and who calls it and knows
// the type takes what that type's method has checked. A type without the method has none of that, so that
//
//	if c, ok := v.(interface{ Validate() error }); ok { ... }
//
// says the same where v has no such method.

// invokeFacts yields that a method of what is in an interface has found nothing wrong.
func (g *Checker) invokeFacts(c *access.Call, method *types.Func, outcome model.Outcome, yield func(place, model.Kinds)) {
	if good, ok := goodOutcome(method); ok && good == outcome && method.Exported() {
		g.interfaceFacts(c.Args[0], method.Name(), yield)
	}
}

// interfaceFacts yields so for the value of an interface that came from elsewhere: of others the type is seen here.
func (g *Checker) interfaceFacts(v ssa.Value, method string, yield func(place, model.Kinds)) {
	l := g.Loc(v)
	if param, ok := l.Root.(*ssa.Parameter); ok && l.Path == "" && types.IsInterface(param.Type()) {
		yield(place{root: param, method: method}, model.AllKinds)
	}
}

// goodOutcome returns how a method says that it has found nothing wrong; false if it does not say.
func goodOutcome(method *types.Func) (model.Outcome, bool) {
	results := method.Signature().Results()
	if results.Len() != 1 {
		return 0, false
	}
	t := results.At(0).Type()
	if ssautil.IsError(t) {
		return model.IfNil, true
	}
	return model.IfTrue, ssautil.IsBool(t)
}

// methodFacts yields what a method has checked of an argument whose type is seen here, by the summary of the method. A method of
// an embedded field speaks of that field, and is left out.
func (g *Checker) methodFacts(c *access.Call, arg ssa.Value, name string, yield func(place, model.Kinds)) {
	made, ok := arg.(*ssa.MakeInterface)
	if !ok {
		g.interfaceFacts(arg, name, yield)
		return
	}
	obj, index, _ := types.LookupFieldOrMethod(made.X.Type(), false, nil, name)
	method, ok := obj.(*types.Func)
	if !ok || len(index) != 1 {
		return
	}
	if outcome, ok := goodOutcome(method); ok {
		g.summaryFacts(&access.Call{Instr: c.Instr, Args: []ssa.Value{made.X}, At: c.At}, method, outcome, yield)
	}
}

// lacksFacts yields what holds of a value that has not the methods of an interface: of those, none has found anything.
func (g *Checker) lacksFacts(a *ssa.TypeAssert, yield func(place, model.Kinds)) {
	i, ok := a.AssertedType.Underlying().(*types.Interface)
	if !ok || i.NumMethods() != 1 || !i.Method(0).Exported() {
		return
	}
	if _, ok := goodOutcome(i.Method(0)); ok {
		g.interfaceFacts(a.X, i.Method(0).Name(), yield)
	}
}
