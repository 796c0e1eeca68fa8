package logs

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Functions that print whatever they are given. Such a function knows nothing of the secrets in its parameter, because
// the type of that is an interface; its callers, who know the types, do. So the flow of the parameter gets the flag
// Untyped, which the summary of the function keeps, and each caller adds the secret fields of what it hands over:
//
//	func debug(v any) { log.Printf("%+v", v) } // the flow from v is Untyped
//
//	debug(cfg)                                 // adds the source "field Password of Config"
//
// The flag is one more bit of a flow, joined by union: if on one path the parameter is printed without its type,
// callers look into what they give. Wrappers of wrappers work in the same way, as a flow keeps the flag through each
// summary. All walks over types are bounded (maxFieldTypes, ssautil.MaxElements).

// printedAsItIs returns the flows of a value of type t that is printed, with the flag Untyped if t can hold anything.
// The flow set is changed in place.
func printedAsItIs(flows taint.FlowSet, t types.Type) taint.FlowSet {
	if holdsAny(t) {
		for i := range flows {
			flows[i].Flags |= summary.Untyped
		}
	}
	return flows
}

// markGeneric notes which flows of a value that is printed are those of values of a type parameter: of the value itself, or of an
// element of a list that is made for the call. Its callers know the type although they give it for no interface:
//
//	func (d logging[C]) Handle(cmd C) { log.Printf("%+v", cmd) }
//
// Of one that nobody has given, as it was decoded here, the type parameter itself is what callers know.
func markGeneric(g *taint.Func, out *taint.FlowSet, v ssa.Value, at *ssa.BasicBlock) {
	parts := ssautil.Elements(v)
	if len(parts) == 0 {
		parts = []ssa.Value{v}
	}
	for _, e := range parts {
		c, ok := e.(*ssa.ChangeType)
		if !ok || !ssautil.IsTypeParam(c.X.Type()) { // how it becomes an interface
			continue
		}
		for _, f := range g.Joined(e, at) {
			for i := range *out {
				if (*out)[i].Origin == f.Origin {
					(*out)[i].Flags |= summary.Generic
				}
			}
		}
		addTypeParam(g, out, c.X, at)
	}
}

// addTypeParam adds the type parameter that a value is of, unless it is one that the function was given.
func addTypeParam(g *taint.Func, out *taint.FlowSet, v ssa.Value, at *ssa.BasicBlock) {
	if f, ok := g.TypeParam(v.Type()); ok && !g.IsGiven(v, at) {
		f.Flags |= summary.Untyped
		out.Add(f)
	}
}

// addTypeArgument adds the secret field of the type that a call gives for a type parameter of which the callee prints a value.
func (lt *topic) addTypeArgument(g *taint.Func, out *taint.FlowSet, c *access.Call, e *summary.SinkEntry, name string) {
	t := g.TypeArgument(c, e.In)
	if t == nil || !printsFor(g, e.Sink, name) {
		return
	}
	if f, ok := g.TypeParam(t); ok { // of a generic function that calls another one
		f.Flags |= summary.Untyped
		out.Add(f)
	} else if l := lt.secretFieldOf(t, byFmt); l.field != "" && tellsSafely(t, e) == nil {
		out.Add(taint.Flow{Origin: fieldSource(g, c.Instr, c.Instr.Pos(), t, l), Flags: summary.Fresh})
	}
}

// holdsAny reports whether a type is an interface, or leads to one through lists and maps, as []any does. The number of
// types on the way is bounded, because type T []T has no end.
func holdsAny(t types.Type) bool {
	for range ssautil.MaxElements {
		switch u := t.Underlying().(type) {
		case *types.Interface:
			return true
		case *types.Slice:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		default:
			return false
		}
	}
	return false
}

// addSecretFields adds to a flow set the secret fields of what a call hands to a function that prints whatever it is
// given: of the argument itself, or of those elements of a literal list that the input of the sink reads. For a
// variadic parameter the arguments are such a list:
//
//	logf("user %v", u) // the sink's input is element 0 of parameter 1, which is u
func (lt *topic) addSecretFields(g *taint.Func, out *taint.FlowSet, c *access.Call, e *summary.SinkEntry, name string) {
	in := e.In
	if e.Flags&summary.Untyped == 0 || e.Sink.Kind&model.Readable == 0 || !isOwnPart(c, in) || !printsFor(g, e.Sink, name) {
		return
	}
	add := func(v ssa.Value) {
		if tellsSafely(ssautil.InnerType(v), e) == nil {
			lt.addSecretField(g, out, v, byFmt)
		}
	}
	arg := c.Args[in.Index]
	if in.Path == "" {
		addTypeParam(g, out, arg, c.At)
	}
	if in.Path.Len() == 1 && access.IsField(in.Path.At(0)) {
		for _, v := range givenTo(arg, in.Path.At(0)) {
			add(v)
		}
		return
	}
	if !handsThing(c, in, e.Flags) {
		return
	}
	switch list := ssautil.Elements(arg); {
	// debug(cfg): the argument itself is printed.
	case in.Path == "" && len(list) == 0:
		add(arg)
	// logf("%v %v", a, b): each element for itself, or all of them if the input is the whole list.
	case in.Path.Len() <= 1:
		for i, v := range list {
			if v != nil && (in.Path == "" || access.SameStep(in.Path.At(0), access.IndexStep(i).At(0))) {
				add(v)
			}
		}
	}
}

// givenTo returns what the caller stores in a field of a struct that it hands over, or a pointer to it, if the struct is made here:
//
//	func (s *sink) record(e Event) { s.log.Info(e.Action, zap.Any("detail", e.Detail)) }
//
//	s.record(Event{Action: "login", Detail: req}) // req
func givenTo(arg ssa.Value, field int) (given []ssa.Value) {
	if load, ok := arg.(*ssa.UnOp); ok {
		arg = load.X
	}
	made, ok := arg.(*ssa.Alloc)
	if !ok {
		return nil
	}
	for _, r := range *made.Referrers() {
		addr, ok := r.(*ssa.FieldAddr)
		if !ok || addr.Field != field {
			continue
		}
		given = append(given, ssautil.StoredTo(addr)...)
	}
	return given
}

// isOwnPart reports whether an input is all that lies in a part of an argument.
func isOwnPart(c *access.Call, in summary.Input) bool {
	return in.Deep && !in.Outer && in.Slot == "" && in.Variable == "" && in.Index < len(c.Args)
}

// handsThing reports whether a call hands something that is no text to an input of any type, or of a type parameter. A text has
// no fields, and its own flows say all.
func handsThing(c *access.Call, in summary.Input, how summary.Flags) bool {
	if !isOwnPart(c, in) {
		return false
	}
	arg := c.Args[in.Index]
	return (holdsAny(arg.Type()) || takesAny(c, in.Index) || how&summary.Generic != 0) && !ssautil.IsText(ssautil.InnerType(arg))
}

// takesAny reports whether a generic function is called that takes an argument of any type:
//
//	func save[T any](v T) { b, _ := json.Marshal(v); os.WriteFile(name, b, 0o644) }
func takesAny(c *access.Call, i int) bool {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil || fn.Origin() == nil {
		return false
	}
	sig := fn.Origin().Signature
	if sig.Recv() != nil {
		i--
	}
	return i >= 0 && i < sig.Params().Len() && holdsAny(sig.Params().At(i).Type())
}

// printsFor reports whether a sink is assumed to print all of what it is given: one of this program does, and so does
// a function that is named like a logger's. What functions of other libraries print, by reflection and under conditions
// of their own, is mostly not the whole of it.
func printsFor(g *taint.Func, at summary.Sink, name string) bool {
	return at.At.Pkg == "" || ssautil.SameProject(at.At.Pkg, ssautil.PkgPath(g.Pkg)) || IsLevel(name) || strings.HasPrefix(name, "Dump") || IsLogger(name)
}
