package state

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Options that are objects with a method, as those of gRPC are:
//
//	type Option interface{ apply(*options) }
//
//	for _, opt := range opts {
//		opt.apply(&o)
//	}
//
// They are options like functions (option.go): the method of the type that is put into the interface is what is run, and the object is its
// parameter 1, after the receiver. What the method reads of the receiver is what was put there, and if that is a function which the method
// runs, the option is that function:
//
//	type optionFunc func(*options)
//
//	func (f optionFunc) apply(o *options) { f(o) }
//
//	func WithInsecure() Option { return optionFunc(func(o *options) { o.insecure = true }) }
//
// Only interfaces count that have one method. It is not told apart which one a loop calls, so that this need not be in facts.

// optionOf returns the signature of what is run of an option of a type, and how many arguments stand before those of the signature; nil if
// it is no function and no interface with one method.
func optionOf(t types.Type) (sig *types.Signature, before int) {
	switch t := t.Underlying().(type) {
	case *types.Signature:
		return t, 0
	case *types.Interface:
		if t.NumMethods() == 1 {
			return t.Method(0).Signature(), 1
		}
	}
	return nil, 0
}

// applied returns what the method of an option writes to the part of its argument. m puts the option into an interface.
func (q *query) applied(m *ssa.MakeInterface, v Value) (out set) {
	method := q.methodOf(m)
	if method == nil || v.Arg >= len(method.Params) {
		return unknown
	}
	if held := heldOption(method, v.Arg); held != nil {
		return q.heldIn(m, method, held, v)
	}
	for _, w := range q.effect(method, v.Arg, v.Path) {
		switch {
		case !w.isOpen() || w.Param.Parent() != method:
			out = out.add(w)
		case w.Kind == Given && w.Param == method.Params[0]:
			out = out.add(q.ofReceiver(m, w)...)
		case w.Param == method.Params[v.Arg] && w.Path == v.Path && len(w.ops) == 0:
			out = out.add(Value{Kind: Given, Index: asItWas, When: w.When})
		default:
			return unknown
		}
	}
	return out
}

// ofReceiver puts what is put into an interface in the place of the receiver.
func (q *query) ofReceiver(m *ssa.MakeInterface, w Value) (out set) {
	for _, given := range q.partOf(m.X, w.Path, access.TypeAt(m.X.Type(), w.Path), before(m)) {
		for _, o := range w.ops {
			given = given.operate(o)
		}
		out = out.add(given)
	}
	when := make([]Cond, len(w.When))
	for i, c := range w.When { // what it is to be is the method's, and nobody gives it
		c.On = &Value{}
		when[i] = c
	}
	return out.under(when)
}

// returnedApplied returns what the option that a function returns in an interface writes, in terms of the function's parameters.
func (q *query) returnedApplied(fn *ssa.Function, v Value) (out set) {
	leave, ok := q.enter(appliedKey{fn})
	if !ok {
		return unknown
	}
	defer leave()
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) == 0 || q.tooMuch() {
			continue
		}
		out = out.add(q.option(ret.Results[0], v).under(q.condsOf(b, nil))...)
	}
	if len(out) == 0 {
		return unknown
	}
	return out
}

type appliedKey struct{ fn *ssa.Function }

// methodOf returns the method that an interface with one method has for a value of this package's types; nil if it is another's.
func (q *query) methodOf(m *ssa.MakeInterface) *ssa.Function {
	iface, ok := m.Type().Underlying().(*types.Interface)
	if !ok || iface.NumMethods() != 1 {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(m.X.Type(), false, iface.Method(0).Pkg(), iface.Method(0).Name())
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	body := m.Parent().Prog.FuncValue(fn)
	if body == nil || !q.Has[body] || !types.Identical(body.Signature.Recv().Type(), m.X.Type()) { // of an embedded type, or by a pointer
		return nil
	}
	return body
}

// heldOption returns the call, in a method that does nothing else, of a function that the receiver is or holds, to which the method gives
// its argument i; or nil.
func heldOption(method *ssa.Function, i int) (held *ssa.Call) {
	for c := range ssautil.Calls(method) {
		if held != nil || c.IsInvoke() || c.StaticCallee() != nil {
			return nil
		}
		if _, isBuiltin := c.Value.(*ssa.Builtin); isBuiltin {
			return nil
		}
		if !slices.Contains(c.Args, ssa.Value(method.Params[i])) {
			return nil
		}
		for _, r := range *method.Params[i].Referrers() {
			if call, ok := r.(*ssa.Call); ok && &call.Call == c {
				held = call
			}
		}
	}
	return held
}

// heldIn returns what the function that an option holds writes to the part of its argument.
func (q *query) heldIn(m *ssa.MakeInterface, method *ssa.Function, held *ssa.Call, v Value) (out set) {
	v.Arg = slices.Index(held.Call.Args, ssa.Value(method.Params[v.Arg]))
	for _, f := range q.eval(held.Call.Value) {
		if f.Kind != Given || f.Param != method.Params[0] || len(f.ops) > 0 {
			return unknown
		}
		for _, g := range q.partOf(m.X, f.Path, held.Call.Value.Type(), before(m)) {
			switch {
			case g.Kind == Function:
				out = out.add(q.body(g.Fn, v).under(g.When)...)
			default:
				return unknown
			}
		}
	}
	if len(out) == 0 {
		return unknown
	}
	return out
}
