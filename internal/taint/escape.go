package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Objects and methods that escape to a library are called by it at some time: a handler is given to a router, a service
// to a server. With which arguments is not known here, but the receiver is, and what its fields hold decides which
// methods its own methods run:
//
//	mux.Handle("/find", &handler{store: &sqlStore{db}})
//
// ServeHTTP of the handler calls h.store.Find(...), a callback of its summary; here, where the handler is given away, it
// is known that the store is a *sqlStore. So a method that escapes is applied with its receiver and no other argument.
// All that this adds are the callbacks of the receiver, what a method of another package writes into what it holds, and what lies in a part
// of it and reaches a sink in the method:
//
//	h := &handler{signer: sign.New([]byte("correct horse"))}
//	mux.HandleFunc("/login", h.login) // login calls h.signer.Sign, which signs with the constant
//
// Methods without either are not looked at. It is bounded by the methods of the interface, at most maxEntrusted, and ends as
// other calls do.

// handsOver runs the methods that a call gives away: method values, and objects in an interface, also as elements of a
// literal list.
func (g *Func) handsOver(c *access.Call) {
	for _, a := range c.Args {
		g.handsOverValue(c, a)
		for _, e := range ssautil.Elements(a) {
			if e != nil {
				g.handsOverValue(c, e)
			}
		}
	}
}

// handsOverValue is handsOver for one value: a method value, a function in an interface, or an object.
func (g *Func) handsOverValue(c *access.Call, v ssa.Value) {
	switch t := v.Type().Underlying().(type) {
	case *types.Signature:
		for _, fn := range g.functions(v, c.At) {
			switch {
			case !fn.bound:
			case fn.made != nil:
				g.entrustMade(c, fn.origin)
			case fn.recv != nil && fn.fn != nil && g.funcOf[fn.recv.Parent()] == g:
				g.entrust(c, fn.fn, nil, fn.recv)
			}
		}
	case *types.Interface:
		m, ok := v.(*ssa.MakeInterface)
		switch {
		case !ok || ssautil.IsError(v.Type()):
		case ssautil.IsFunction(m.X.Type()): // http.HandlerFunc
			g.handsOverValue(c, m.X)
		case t.NumMethods() > 0:
			g.entrustAll(c, v, t)
		}
	}
}

// entrustAll runs the methods of an interface with an object that is given away. Which types the object is of, flows of
// types say. Beyond maxEntrusted methods none is run, which is reported.
func (g *Func) entrustAll(c *access.Call, v ssa.Value, t *types.Interface) {
	if t.NumMethods() > maxEntrusted {
		g.cut(summary.CutTargets, g.fns[0])
		return
	}
	g.Flows(v, c.At, func(rel access.Path, f Flow) {
		o := g.Origins[f.Origin]
		// Only the types of the object itself have the methods.
		if rel != "" || o.Kind != OriginType {
			return
		}
		// Each method of the interface, as the type in it has it.
		for m := range t.Methods() {
			fn, obj, _ := g.methodOf(o.name, g.methodKey(m))
			g.entrust(c, fn, obj, v)
		}
	})
}

// entrust runs a method with its receiver and nothing else, if it calls something that the receiver holds. The method
// is fn, or obj of another package. The call that it is run by is made up for that: it has the place of the call that
// gives the object away, and one argument.
func (g *Func) entrust(c *access.Call, fn *ssa.Function, obj *types.Func, recv ssa.Value) {
	if fn != nil && obj == nil && g.Summaries[fn] == nil {
		obj, _ = fn.Object().(*types.Func)
	}
	var s *summary.Summary
	switch {
	case obj != nil:
		s = g.foreign(obj, func() bool { return false })
	case fn != nil:
		s = g.Summaries[fn]
		g.reads(g, s)
		g.callDepsOf(c).uses(s)
	}
	if s == nil || !usesReceiver(s) && !writesReceiver(s) {
		return
	}
	// A call with the receiver alone: only callbacks of the receiver are run, see ofReceiver.
	of := &access.Call{Instr: c.Instr, Args: []ssa.Value{recv}, At: c.At}
	g.instances[of] = &instance{call: of, sum: s}
	g.runCallbacks(g.instances[of])
	for i := range s.Gens {
		if b := &s.Gens[i]; s.Foreign && toReceiver(b) && g.trustedLabels(b.Source.Labels) != 0 {
			if id, ok := g.genAs(b, of); ok {
				callBoundary{g, of, s, s.Name}.begin(b, Flow{Origin: id, Clean: b.Clean, Flags: b.Flags, Trace: b.Trace})
			}
		}
	}
	for i := range s.Sinks {
		if e := &s.Sinks[i]; inReceiver(*e) {
			g.arriveInside(of, e, s.Name, entrusted{callBoundary{g, of, s, s.Name}})
		}
	}
}

// entrusted is the boundary of a method that a library runs: a call of which only the receiver is known.
type entrusted struct{ callBoundary }

// arrivals returns what lies in the receiver. Topics that look at all arguments of a call find none here, so that their kinds are
// left out.
func (b entrusted) arrivals(e *summary.SinkEntry) (summary.Sink, FlowSet) {
	var flows FlowSet
	if b.on.called(e.Sink.Kind) == nil {
		b.EachShown(b.call, e.In, e.Flags, func(rel access.Path, f Flow) {
			f.Clean |= rel.Hides()
			flows.Add(f)
		})
	}
	return e.Sink, flows
}

// usesReceiver reports whether a method calls something that its receiver holds, or lets it reach a sink.
func usesReceiver(s *summary.Summary) bool {
	return slices.ContainsFunc(s.Callbacks, ofReceiver) || slices.ContainsFunc(s.Sinks, inReceiver)
}

// writesReceiver reports whether a method of another package writes a source into what its receiver holds. Of methods of this package the
// shared state of the receivers says that (receiver.go).
func writesReceiver(s *summary.Summary) bool {
	return s.Foreign && slices.ContainsFunc(s.Gens, func(b summary.Gen) bool { return toReceiver(&b) })
}

// toReceiver reports whether a method writes a source into something that its receiver leads to:
//
//	func (s *Server) Post(w http.ResponseWriter, r *http.Request) { s.Queue.Add("job", Job{r.FormValue("cmd")}) }
func toReceiver(b *summary.Gen) bool {
	return b.Source != nil && b.Out.Kind == summary.ToParam && b.Out.Index == 0 && b.Out.Path.Len() > 1
}

// inReceiver reports whether what reaches a sink lies in a part of the receiver.
func inReceiver(e summary.SinkEntry) bool {
	return e.In.IsArgument() && e.In.Index == 0 && e.In.Path != ""
}

// entrustMade is entrust for a method value that another function has made, of what that one was given:
//
//	func (h *handler) routes() []route { return []route{{"/find", h.find}} }
//	for _, r := range h.routes() { mux.HandleFunc(r.path, r.fn) } // h of find is h of this call of routes
func (g *Func) entrustMade(c *access.Call, o origin) {
	s := o.sum
	if s == nil {
		own, there := g.Summaries[o.fn], g.funcOf[o.recv.Parent()]
		if own == nil || there == nil {
			return
		}
		g.reads(g, own)
		g.callDepsOf(c).uses(own)
		if !slices.ContainsFunc(own.Callbacks, ofReceiver) {
			return
		}
		s = own.BoundTo(func(in summary.Input) []summary.Input { return there.receiverAs(o.recv, in) })
	}
	if !slices.ContainsFunc(s.Callbacks, func(e summary.Callback) bool { of, ok := summary.SlotOf(e.Slot); return ok && of.In.Outer }) {
		return
	}
	of := &access.Call{Instr: c.Instr, At: c.At, Made: o.made}
	g.instances[of] = &instance{call: of, sum: s}
	g.runCallbacks(g.instances[of])
}

// ofReceiver reports whether a callback is a part of the receiver, and not of another parameter, a variable or another
// callback.
func ofReceiver(e summary.Callback) bool {
	s, ok := summary.SlotOf(e.Slot)
	return ok && s.In.Variable == "" && s.In.Slot == "" && s.In.Index == 0 && !s.In.Outer
}
