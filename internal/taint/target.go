package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A target is a function that a callee calls and a caller knows, with what it is called with.
type target struct {
	call   *call
	ref    slot
	args   []carried
	origin origin
	shift  int // how many arguments the target has before those
}

// runTarget lets a call's data flow through a target and returns what its results carry.
func (g *group) runTarget(t *target) []carried {
	o := t.origin
	if o.kind == fromType {
		return g.runMethod(t)
	}
	if o.bound {
		t.shift = 1
	}
	switch {
	case o.sum != nil:
		return g.runSummary(t, o.sum, o.sum.name)
	case g.groupOf[o.fn] == g && o.fn.Parent() != nil:
		return g.runNested(t, o.fn)
	case g.summaries[o.fn] != nil:
		g.reads(g, g.summaries[o.fn])
		return g.runSummary(t, g.summaries[o.fn], o.fn.Name())
	}
	if obj, ok := o.fn.Object().(*types.Func); ok {
		return g.runObject(t, obj)
	}
	return nil
}

// runMethod runs the method of a type that an interface's value is of.
func (g *group) runMethod(t *target) []carried {
	fn, obj, s := g.methodOf(t.origin.name, t.ref.method)
	switch {
	case fn != nil:
		g.reads(g, g.summaries[fn])
		return g.runSummary(t, g.summaries[fn], fn.Name())
	case s != nil:
		return g.runSummary(t, s, t.ref.name())
	case obj != nil:
		return g.runObject(t, obj)
	}
	return nil
}

// runNested runs a function of this group: its parameters and results are objects.
func (g *group) runNested(t *target, fn *ssa.Function) []carried {
	for _, v := range t.args {
		if i := v.arg + t.shift; i < len(fn.Params) {
			g.put(g.loc(fn.Params[i]), v.path, v.f)
		}
	}
	ret := g.returns[fn]
	if ret == nil {
		return nil
	}
	var out []carried
	for _, cell := range ret.cells {
		for _, f := range cell.set {
			if o := g.origins[f.org]; o.kind != fromParam || o.fn != fn {
				out = append(out, carried{cell.path.at(0), cell.path.from(1), f})
			}
		}
	}
	return out
}

// eachOf yields what reaches an input of a target.
func (g *group) eachOf(t *target, in input, yield func(rel path, f flow)) {
	switch {
	case in.variable != "":
		g.eachInput(t.call, in, yield)
	case in.outer:
		of := *t.call
		of.made = t.origin.made
		g.eachOuter(&of, in, yield)
	case t.origin.kind == fromType && in.index == 0:
		in.outer, in.index, in.variable = t.ref.in.outer, t.ref.in.index, t.ref.in.variable
		in.path, _ = (t.ref.in.path + in.path).cut()
		g.eachInput(t.call, in, yield)
	case t.shift > 0 && in.index == 0:
		if recv := t.origin.recv; recv != nil && g.groupOf[recv.Parent()] == g {
			of := call{instr: t.call.instr, args: []ssa.Value{recv}, at: t.call.at}
			g.eachInput(&of, in, yield)
		}
	default:
		eachCarried(g, t.args, in.index-t.shift, in.path, in.deep, yield)
	}
}

// runSummary lets data flow as a summary says.
func (g *group) runSummary(t *target, s *summary, name string) []carried {
	var out []carried
	give := func(to output, rel path, f flow) {
		p, _ := (to.path + rel).cut()
		switch {
		case to.kind == toResult:
			out = append(out, carried{to.index, p, f})
			return
		case to.kind == toParam:
			out = append(out, carried{argStep + to.index - t.shift, p, f})
			return
		}
		if at, ok := g.target(t.call, to); ok {
			g.put(at, rel, f)
		}
	}
	for i := range s.flows {
		e := &s.flows[i]
		g.eachOf(t, e.in, func(rel path, f flow) { give(e.out, rel, f.after(e.clear, e.flags)) })
	}
	for i := range s.births {
		b := &s.births[i]
		if id, ok := g.bornAs(b, t.call); ok {
			give(b.out, "", flow{org: id, clear: b.clear, flags: b.flags, via: b.via})
		}
	}
	for i := range s.sinks {
		e := &s.sinks[i]
		var flows set
		g.eachOf(t, e.in, func(rel path, f flow) {
			f.clear |= rel.hides()
			flows.add(f.after(e.clear, e.flags))
		})
		also := e.also | g.labels(flows)
		rest := func() []Step { return t.call.passedTo(name, e.steps) }
		for _, f := range flows {
			g.arrive(f, e.sink, also, rest, t.call.instr)
		}
	}
	return out
}

// runObject runs a function of another package.
func (g *group) runObject(t *target, obj *types.Func) []carried {
	rows := g.rows(obj)
	if rows == nil {
		if s := g.foreign(obj, func() bool { return len(t.args) > 0 }); s != nil {
			return g.runSummary(t, s, obj.Name())
		}
		return nil
	}
	var out []carried
	first := t.shift
	if obj.Signature().Recv() != nil && t.origin.kind == fromType {
		first = 1
	}
	for _, row := range rows {
		for i, p := range row.Params {
			if p.IsLit {
				break
			}
			if p.Role != model.In {
				continue
			}
			eachCarried(g, t.args, i+first-t.shift, "", true, func(_ path, f flow) {
				switch row.Kind {
				case model.Sink:
					g.sinkSet(row.Sinks, set{f}, t.call.instr, Place{Callee: callee(obj)})
				case model.Flow, model.Clean, model.Build:
					for _, r := range row.Results {
						out = append(out, carried{r, "", throughRow(row, f)})
					}
				}
			})
		}
	}
	return out
}

// throughRow is what a modelled function makes of a flow.
func throughRow(row *model.Row, f flow) flow {
	f.flags &^= pure
	switch row.Kind {
	case model.Clean:
		f.clear |= row.Sinks
	case model.Build:
		f.flags |= built
	}
	return f
}
