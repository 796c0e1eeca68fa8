package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What is given to a library, a handler to a router or a service to a server, is called by it at some time. With
// what is not known here, but who the receiver is: what it holds decides which methods of interfaces run.

// handsOver runs the methods that a call gives away, as method values and as objects in an interface.
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

func (g *Func) handsOverValue(c *access.Call, v ssa.Value) {
	switch t := v.Type().Underlying().(type) {
	case *types.Signature:
		for _, fn := range g.functions(v, c.At) {
			if fn.bound && fn.recv != nil && fn.fn != nil && g.funcOf[fn.recv.Parent()] == g {
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

// entrustAll runs the methods of an interface with an object that is given away.
func (g *Func) entrustAll(c *access.Call, v ssa.Value, t *types.Interface) {
	if t.NumMethods() > maxEntrusted {
		g.cut(summary.CutTargets, g.fns[0])
		return
	}
	g.Flows(v, c.At, func(rel access.Path, f Flow) {
		o := g.Origins[f.Origin]
		if rel != "" || o.Kind != OriginType {
			return
		}
		for m := range t.Methods() {
			fn, obj, _ := g.methodOf(o.name, g.methodKey(m))
			g.entrust(c, fn, obj, v)
		}
	})
}

// entrust runs a method with its receiver and nothing else, if it calls what the receiver knows.
func (g *Func) entrust(c *access.Call, fn *ssa.Function, obj *types.Func, recv ssa.Value) {
	if fn != nil && obj == nil && g.Summaries[fn] == nil {
		obj, _ = fn.Object().(*types.Func)
	}
	var s *summary.Summary
	switch {
	case obj != nil:
		s = g.Foreign(obj, func() bool { return false })
	case fn != nil:
		s = g.Summaries[fn]
		g.Reads(g, s)
		g.meeting(c).uses(s)
	}
	if s == nil || !slices.ContainsFunc(s.Callbacks, ofReceiver) {
		return
	}
	of := &access.Call{Instr: c.Instr, Args: []ssa.Value{recv}, At: c.At}
	g.instances[of] = &instance{call: of, sum: s}
	g.runSlots(g.instances[of])
}

// ofReceiver reports whether a call is one of what the receiver knows.
func ofReceiver(e summary.Callback) bool {
	s, ok := summary.SlotOf(e.Slot)
	return ok && s.In.Variable == "" && s.In.Slot == "" && s.In.Index == 0 && !s.In.Outer
}
