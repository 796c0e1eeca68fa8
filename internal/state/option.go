package state

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Options: functions in a list, each of which a loop gives an object to change.
//
//	func New(opts ...Option) *Client {
//		o := options{}
//		for _, opt := range opts {
//			opt(&o)
//		}
//		return dial(&tls.Config{InsecureSkipVerify: o.insecure})
//	}
//
// On the way back the loop is one write: a part of the object is Opted behind it, with what was there before. Where the list is known, in
// the function or at a caller, each of its functions is asked in turn what it does to the part, from the first to the last; a later one
// replaces what earlier ones wrote.
//
//	New(WithName("x"), WithInsecure()) // o.insecure is true
//	New(WithName("x"))                 // o.insecure is unset
//
// An option is a function or literal, or what a function returns that returns one on all ways; of a function of another package facts say
// what it does. Of any other list the part is unknown.

// asItWas is the index of a Given that stands for what an option found in the part.
const asItWas = -1

// isOpen reports whether what a value is depends on what a parameter is given.
func (v *Value) isOpen() bool { return (v.Kind == Given || v.Kind == Opted) && v.Param != nil }

// optionsOf returns the list of which a call in a loop runs an element; nil if it runs something else.
func optionsOf(call *ssa.CallCommon) ssa.Value {
	load, ok := call.Value.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	if sig, _ := optionOf(load.Type()); sig == nil {
		return nil
	}
	elem, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	if _, isConst := elem.Index.(*ssa.Const); isConst {
		return nil
	}
	return elem.X
}

type optionKey struct {
	at   any // the call, or the merge of lists
	root ssa.Value
	path access.Path
}

// opted takes the call of an option on the way back, which is given the object as argument i. What the place held before the loop is found
// by a walk of its own.
func (w *walk) opted(call *ssa.Call, list ssa.Value, i int, path access.Path, at point) {
	leave, ok := w.enter(optionKey{call, w.l.Root, w.l.Path})
	if !ok {
		return
	}
	defer leave()
	earlier := &walk{query: w.query, l: w.l, t: w.t, at: w.at, fn: w.fn, seen: map[*ssa.BasicBlock]bool{at.block: true}}
	earlier.back(at.block, at.index)
	before := earlier.settled()
	w.before = w.before.add(before...)
	w.behind = w.behind.add(w.chosen(list, Value{Kind: Opted, Arg: i, Path: path}, before)...)
}

// settled joins what is behind loops over options to the rest, without what was there before: a loop over no options leaves that.
func (w *walk) settled() set {
	if len(w.behind) == 0 {
		return w.out
	}
	rest := slices.DeleteFunc(slices.Clone(w.out), func(v Value) bool {
		return slices.ContainsFunc(w.before, func(o Value) bool { return o.equals(&v) })
	})
	return rest.add(w.behind...)
}

// chosen returns what a list of options makes of a part, v, that held something before.
func (q *query) chosen(list ssa.Value, v Value, before set) set {
	if q.tooMuch() {
		return unknown
	}
	switch x := list.(type) {
	case *ssa.Const:
		return before
	case *ssa.Parameter:
		v.Param, v.Index, v.Of = x, ssautil.ParamIndex(x), []Arg{{Values: before}}
		return set{v}
	case *ssa.ChangeType:
		return q.chosen(x.X, v, before)
	case *ssa.Phi:
		return q.chosenOf(x, v, before)
	case *ssa.Call:
		if ssautil.IsBuiltin(&x.Call, "append") && len(x.Call.Args) == 2 {
			return q.chosen(x.Call.Args[1], v, q.chosen(x.Call.Args[0], v, before))
		}
	}
	elems := ssautil.Elements(list)
	if len(elems) == 0 {
		return unknown
	}
	for _, e := range elems {
		before = q.run(e, v, before)
	}
	return before
}

// chosenOf is chosen for one of several lists.
func (q *query) chosenOf(phi *ssa.Phi, v Value, before set) (out set) {
	leave, ok := q.enter(optionKey{phi, nil, v.Path})
	if !ok {
		return unknown
	}
	defer leave()
	for i, e := range phi.Edges {
		out = out.add(q.chosen(e, v, before).under(q.edge(phi.Block().Preds[i], phi.Block()))...)
	}
	return out
}

// run returns what one option makes of a part. What it writes is given where the option is, unless that is a literal.
func (q *query) run(option ssa.Value, v Value, before set) (out set) {
	option = unwrapped(option)
	var at summary.Site
	if call, ok := option.(*ssa.Call); ok {
		at = site(ssautil.SitePos(call))
	}
	for _, w := range q.option(option, v) {
		if w.Kind == Given && w.Index == asItWas {
			out = out.add(before.under(w.When)...)
			continue
		}
		if fn := ssautil.FunctionOf(option); fn == nil || fn.Parent() == nil {
			w.At = at
		}
		out = out.add(w)
	}
	return out
}

// unwrapped returns a function that is converted to a named type.
func unwrapped(option ssa.Value) ssa.Value {
	for range maxOps {
		change, ok := option.(*ssa.ChangeType)
		if !ok {
			break
		}
		option = change.X
	}
	return option
}

// option returns what an option writes to the part of its argument.
func (q *query) option(option ssa.Value, v Value) set {
	switch x := option.(type) {
	case *ssa.Function:
		if obj, ok := x.Object().(*types.Func); ok && obj.Pkg() != q.Pkg {
			return q.foreignBody(obj, v)
		}
		return q.body(x, v)
	case *ssa.MakeClosure:
		return q.body(ssautil.FunctionOf(x), v)
	case *ssa.MakeInterface:
		return q.applied(x, v)
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		if fn != nil && q.Has[q.Declared(fn)] {
			fn = q.Declared(fn)
			return q.atCall(q.returnedOption(fn, v), fn, x)
		}
		if obj := ssautil.CalledObject(&x.Call); obj != nil && obj.Pkg() != nil {
			return q.foreignOption(obj, v, x)
		}
	}
	return unknown
}

// atCall puts what a call gives in the place of the parameters of the function that returns an option.
func (q *query) atCall(values set, fn *ssa.Function, call *ssa.Call) (out set) {
	for _, w := range values {
		if w.Kind == Given && w.Index == asItWas {
			conds, _, ok := q.holding(w.When, fn, call)
			if w.When = conds; ok {
				out = out.add(w)
			}
			continue
		}
		out = out.add(q.substituted(w, fn, call)...)
	}
	return out
}

// returnedOption returns what the option that a function returns writes, in terms of the function's parameters.
func (q *query) returnedOption(fn *ssa.Function, v Value) (out set) {
	if types.IsInterface(fn.Signature.Results().At(0).Type()) {
		return q.returnedApplied(fn, v)
	}
	for _, r := range q.result(fn, 0, "", nil) {
		if r.Kind != Function {
			return unknown
		}
		out = out.add(q.body(r.Fn, v).under(r.When)...)
	}
	return out
}

// body returns what a function writes to the part of its argument. What the argument held before is as it was.
func (q *query) body(fn *ssa.Function, v Value) (out set) {
	if fn == nil {
		return unknown
	}
	declared := q.Declared(fn)
	i := v.Arg + len(declared.Params) - len(fn.Params) // the wrapper of a method value has its receiver besides
	if i >= len(declared.Params) || !q.Has[declared] {
		return unknown
	}
	fn = declared
	p := fn.Params[i]
	for _, w := range q.effect(fn, i, v.Path) {
		if w.isOpen() && w.Param.Parent() == fn {
			if w.Param != p || w.Path != v.Path || len(w.ops) > 0 {
				return unknown
			}
			w = Value{Kind: Given, Index: asItWas, When: w.When}
		}
		out = out.add(w)
	}
	return out
}

// foreignBody is body for a function of another package. What else it is given than the object is not known.
func (q *query) foreignBody(fn *types.Func, v Value) (out set) {
	e, known := q.entryOf(fn)
	if !known {
		return unknown
	}
	values, changed := e.effect(v.Arg, v.Path)
	if !changed {
		return set{{Kind: Given, Index: asItWas}}
	}
	for _, w := range values {
		if w.Kind == Given && w.Index == v.Arg && w.Path == v.Path && len(w.ops) == 0 {
			w = Value{Kind: Given, Index: asItWas}
		}
		if w.Kind == Given && w.Index != asItWas || len(w.When)+len(w.Of) > 0 {
			return unknown
		}
		out = out.add(w)
	}
	return out
}

// foreignOption returns what facts say of the option that a function of another package returns. Of what its package does not tell the
// option changes nothing, if it would tell of the part.
func (q *query) foreignOption(obj *types.Func, v Value, call *ssa.Call) set {
	e, known := q.entryOf(obj)
	sig, before := optionOf(call.Type())
	if !known || sig == nil || v.Arg < before || v.Arg-before >= sig.Params().Len() {
		return unknown
	}
	if values := find(e.Options, v.Arg, v.Path); values != nil {
		return q.atCall(values, nil, call)
	}
	if !q.isToldOf(sig.Params().At(v.Arg-before).Type(), v.Path, obj.Pkg()) {
		return unknown
	}
	return set{{Kind: Given, Index: asItWas}}
}

// isToldOf reports whether a package tells what its options do to a part of an object: of its own types, and of the fields that rows name.
func (q *query) isToldOf(t types.Type, path access.Path, by *types.Package) bool {
	named := ssautil.NamedOf(t)
	return named != nil && (named.Obj().Pkg() == by || slices.ContainsFunc(q.fieldsOf(t), func(f field) bool { return f.path == path }))
}

// optedAt is substituted for what a list of options makes of a part.
func (q *query) optedAt(v Value, fn *ssa.Function, call ssa.CallInstruction) (out set) {
	before := q.substitute(v.Of[0].Values, fn, call)
	for i := range before {
		if before[i].At.Pos == token.NoPos { // in another package, which leaves it to callers
			before[i].At = summary.Site{}
		}
	}
	args := call.Common().Args
	switch isOwn := fn == nil || v.Param != nil && v.Param.Parent() == fn; {
	case !isOwn:
		v.Of = []Arg{{Values: before}}
		return set{v}
	case v.Index >= len(args) || call.Common().IsInvoke():
		return unknown
	}
	at := site(ssautil.SitePos(call))
	for _, w := range q.chosen(args[v.Index], Value{Kind: Opted, Arg: v.Arg, Path: v.Path}, before).placed(at) {
		for _, o := range v.ops {
			w = w.operate(o)
		}
		w.When = append(slices.Clone(w.When), v.When...)
		w.settle()
		out = out.add(w)
	}
	return out
}

// optedType returns the type of the object that options are given, or nil.
func optedType(v *Value) *types.Named {
	list, ok := v.Param.Type().Underlying().(*types.Slice)
	if !ok {
		return nil
	}
	sig, before := optionOf(list.Elem())
	if sig == nil || v.Arg < before || v.Arg-before >= sig.Params().Len() {
		return nil
	}
	return ssautil.NamedOf(sig.Params().At(v.Arg - before).Type())
}

// options tells what the options do that a function returns.
func (x *exporter) options(fn *ssa.Function) (out []farPart) {
	list := fn.Signature.Results()
	if list.Len() != 1 {
		return nil
	}
	sig, before := optionOf(list.At(0).Type())
	if sig == nil {
		return nil
	}
	for i := before; i < before+sig.Params().Len(); i++ {
		t := sig.Params().At(i - before).Type()
		if _, ok := t.Underlying().(*types.Pointer); !ok {
			continue
		}
		for _, f := range x.counting(t) {
			values := x.query().returnedOption(fn, Value{Arg: i, Path: f.path})
			if len(values) != 1 || values[0].Index != asItWas || len(values[0].When) > 0 {
				out = append(out, farPart{i, []byte(f.path), x.values(values, fn)})
			}
		}
	}
	return out
}
