package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What is given to a library, a handler to a router or a service to a server, is called by it at some time. With
// what is not known here, but who the receiver is: what it holds decides which methods of interfaces run.

// handsOver runs the methods that a call gives away, as method values and as objects in an interface.
func (g *group) handsOver(c *call) {
	for _, a := range c.args {
		g.handsOverValue(c, a)
		for _, e := range elements(a) {
			if e != nil {
				g.handsOverValue(c, e)
			}
		}
	}
}

func (g *group) handsOverValue(c *call, v ssa.Value) {
	switch t := v.Type().Underlying().(type) {
	case *types.Signature:
		for _, fn := range g.functions(v, c.at) {
			if fn.bound && fn.recv != nil && fn.fn != nil && g.groupOf[fn.recv.Parent()] == g {
				g.entrust(c, fn.fn, nil, fn.recv)
			}
		}
	case *types.Interface:
		m, ok := v.(*ssa.MakeInterface)
		switch {
		case !ok || isError(v.Type()):
		case isFunction(m.X.Type()): // http.HandlerFunc
			g.handsOverValue(c, m.X)
		case t.NumMethods() > 0:
			g.entrustAll(c, v, t)
		}
	}
}

// entrustAll runs the methods of an interface with an object that is given away.
func (g *group) entrustAll(c *call, v ssa.Value, t *types.Interface) {
	if t.NumMethods() > maxEntrusted {
		g.cut(CutTargets, g.fns[0])
		return
	}
	g.each(v, c.at, func(rel path, f flow) {
		o := g.origins[f.org]
		if rel != "" || o.kind != fromType {
			return
		}
		for m := range t.Methods() {
			fn, obj, _ := g.methodOf(o.name, g.methodKey(m))
			g.entrust(c, fn, obj, v)
		}
	})
}

// entrust runs a method with its receiver and nothing else, if it calls what the receiver knows.
func (g *group) entrust(c *call, fn *ssa.Function, obj *types.Func, recv ssa.Value) {
	if fn != nil && obj == nil && g.summaries[fn] == nil {
		obj, _ = fn.Object().(*types.Func)
	}
	var s *summary
	switch {
	case obj != nil:
		s = g.foreign(obj, func() bool { return false })
	case fn != nil:
		s = g.summaries[fn]
		g.reads(g, s)
		g.meeting(c).uses(s)
	}
	if s == nil || !slices.ContainsFunc(s.calls, ofReceiver) {
		return
	}
	of := &call{instr: c.instr, args: []ssa.Value{recv}, at: c.at}
	of.frame = &frame{call: of, sum: s}
	g.runSlots(of.frame)
}

// ofReceiver reports whether a call is one of what the receiver knows.
func ofReceiver(e callEntry) bool {
	s, ok := slotOf(e.slot)
	return ok && s.in.variable == "" && s.in.slot == "" && s.in.index == 0 && !s.in.outer
}
