package logs

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What is printed of a value whose type is an interface with methods. A formatter does not see the interface: it shows the
// fields of the struct behind it. The engine follows which types a value of an interface can be of, to know the methods
// that a call runs, and each of these types is looked into like one that stands in the code:
//
//	var c Credentials = &static{user, password}
//	log.Printf("%v", c) // &{ann hunter2}
//
// A type that is printed by a method of its own, such as String, hides its fields here too. The types are looked into in
// the order in which their flows came; a type that comes later only adds.

// concreteTypes returns the types that the flows of a value as a whole say that it can be of, each once.
func concreteTypes(g *taint.Func, flows func(yield func(access.Path, taint.Flow))) (seen []types.Type) {
	flows(func(rel access.Path, f taint.Flow) {
		if t := g.ConcreteType(f); rel == "" && t != nil && !slices.Contains(seen, t) {
			seen = append(seen, t)
		}
	})
	return seen
}

// addConcrete adds to a flow set what the formatters s show of v, the value of an interface, by the types that it can be of.
func (lt *topic) addConcrete(g *taint.Func, out *taint.FlowSet, v ssa.Value, at *ssa.BasicBlock, s formatter) {
	known := concreteTypes(g, func(yield func(access.Path, taint.Flow)) { g.Flows(v, at, yield) })
	for _, t := range known {
		for one := range s.all {
			if r := one.rules(); r.methodOf(t, r.top+r.methods) == nil {
				addShown(g, out, v, t, at, r)
			}
		}
		lt.addFieldOf(g, out, v, t, s)
	}
}

// addConcretePassed does so for what a call hands to a function that prints a part of it without knowing its type: a method
// that prints a field, or a function with a parameter of the interface.
func (lt *topic) addConcretePassed(g *taint.Func, out *taint.FlowSet, c *access.Call, e *summary.SinkEntry, name string) {
	in := e.In
	if e.Flags&summary.Untyped == 0 || e.Sink.Kind&model.Readable == 0 || !in.Deep || in.Outer || in.Slot != "" || in.Variable != "" ||
		in.Index >= len(c.Args) || !printsFor(g, e.Sink, name) {
		return
	}
	// What an interface held may have been taken out of it, or a part stand for what lies deeper: then types of something else are known.
	arg, at, _ := listed(c.Args[in.Index], in.Path, "")
	if t := access.TypeAt(ssautil.InnerType(arg), at); t != nil && !types.IsInterface(t) {
		return
	}
	// A text has no types in it; the part itself has.
	in.Deep = false
	known := concreteTypes(g, func(yield func(access.Path, taint.Flow)) { g.EachInput(c, in, yield) })
	for _, t := range known {
		// Whether it was cleared before is not asked: the argument is what the value lies in.
		if l := lt.secretFieldOf(t, byFmt); l.field != "" && tellsSafely(t, e) == nil {
			addField(g, out, c.Args[in.Index], t, l)
		}
	}
}

// addTyped does so for a function that a framework calls with a value of type t, and that prints anything. No value of the program is
// there, so that what a method says of it is what that has to say on its own: the method String of a message of protobuf names
// the secret fields of the message.
func (lt *topic) addTyped(g *taint.Func, c *access.Call, t types.Type, e *summary.SinkEntry, out *taint.FlowSet) {
	if e.Sink.Kind&model.Readable == 0 || !printsFor(g, e.Sink, "") {
		return
	}
	if l := lt.secretFieldOf(t, byFmt); l.field != "" {
		out.Add(taint.Flow{Origin: fieldSource(g, c.Instr, c.Instr.Pos(), t, l), Flags: summary.Fresh})
	}
	r := byFmt.rules()
	if m := r.methodOf(t, r.methods); m != nil {
		if s := g.MethodSummary(m); s != nil {
			addBegun(g, out, s)
		}
	}
}
