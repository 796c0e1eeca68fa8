package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A frame is one application of a summary: at a call, or where something runs a target. It remembers what the
// slots of the summary have returned.
type frame struct {
	call   *call
	target *target // nil at a call
	sum    *summary
	depth  int
	runs   map[string]*slotRun
}

// A slotRun is what running what is in a slot gave: what is known, and whom it is left to.
type slotRun struct {
	results carriedSet
	open    []pending
}

// within reports whether the frame, or one that it stands in, is an application of the summary.
func (f *frame) within(s *summary) bool {
	for {
		if f.sum == s {
			return true
		}
		if f.target == nil {
			return false
		}
		f = f.target.from
	}
}

// each yields what reaches an input of the frame's summary.
func (f *frame) each(g *group, in input, yield func(rel path, f flow)) {
	switch {
	case in.slot != "":
		run := g.runSlot(f, in.slot)
		if in.path == "" {
			return
		}
		eachCarried(g, run.results, in.path.at(0), in.path.from(1), in.deep, yield)
		for _, p := range run.open {
			yield("", flow{org: g.id(origin{kind: fromCall, fn: p.fn, slot: p.slot, path: in.path, deep: in.deep}), flags: fresh})
		}
	case f.target != nil:
		g.eachOf(f.target, in, yield)
	default:
		g.eachInput(f.call, in, yield)
	}
}

// runSlots runs what is in the slots of a frame's summary.
func (g *group) runSlots(f *frame) {
	for _, key := range f.sum.slots() {
		g.runSlot(f, key)
	}
}

// runSlot runs what is in a slot with what the summary says that it is called with.
func (g *group) runSlot(f *frame, key string) *slotRun {
	if run := f.runs[key]; run != nil {
		return run
	}
	defer g.deep.Enter().Leave()
	run := new(slotRun)
	if f.runs == nil {
		f.runs = make(map[string]*slotRun)
	}
	f.runs[key] = run
	s, ok := slotOf(key)
	if !ok {
		return run
	}
	if f.depth > maxNesting {
		g.cut(CutCallbacks, g.fns[0])
		return run
	}
	var targets, open []originID
	f.each(g, s.in, func(rel path, f flow) {
		switch o := g.origins[f.org]; {
		case rel != "" || o.deep:
		case o.kind == fromFunc && s.method == "", o.kind == fromType && s.method != "":
			targets = append(targets, f.org)
		case o.kind == fromParam || o.kind == fromVar:
			open = append(open, f.org)
		}
	})
	if len(targets) > maxTargets {
		g.cut(CutTargets, g.fns[0])
		return run
	}
	if len(targets)+len(open) == 0 {
		return run
	}
	args := g.argsFor(f, key)
	if len(args) == 0 && !f.sum.asks(key) {
		return run
	}
	m := g.meeting(f.call)
	m.kept = m.kept || s.in.variable != ""
	for _, id := range targets {
		t := target{call: f.call, from: f, slot: s, args: args, origin: g.origins[id]}
		for _, v := range g.runTarget(&t) {
			g.carry(&run.results, v)
		}
	}
	for _, id := range open {
		run.open = append(run.open, g.leaves(id, f.call.instr.Parent(), s.method, args)...)
	}
	return run
}

// argsFor returns what a summary says that a slot is called with.
func (g *group) argsFor(f *frame, key string) carriedSet {
	var out carriedSet
	for i := range f.sum.calls {
		e := &f.sum.calls[i]
		if e.slot == key && e.arg >= 0 {
			g.eachArg(f, e, func(rel path, flow flow) {
				p, _ := (e.path + rel).cut()
				g.carry(&out, carried{e.arg, p, flow})
			})
		}
	}
	return out
}

// eachArg yields what a slot is called with by one entry.
func (g *group) eachArg(f *frame, e *callEntry, yield func(rel path, f flow)) {
	if e.src == nil {
		f.each(g, e.in, func(rel path, f flow) { yield(rel, f.after(e.clear, e.flags)) })
		return
	}
	id := e.org
	if f.sum.foreign {
		id = g.source(e.src, func() *Source { return e.src })
	}
	yield("", flow{org: id, clear: e.clear, flags: e.flags})
}

// A target is what a slot turns out to hold, with what it is called with.
type target struct {
	call   *call
	from   *frame // whose slot it is
	slot   slot
	args   carriedSet
	origin origin
	shift  int // how many arguments the target has before those
}

// runTarget lets a call's data flow through a target and returns what its results carry.
func (g *group) runTarget(t *target) carriedSet {
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
		g.meeting(t.call).here = true
		return g.runNested(t, o.fn)
	case g.summaries[o.fn] != nil:
		g.reads(g, g.summaries[o.fn])
		g.meeting(t.call).uses(g.summaries[o.fn])
		return g.runSummary(t, g.summaries[o.fn], o.fn.Name())
	}
	if obj, ok := o.fn.Object().(*types.Func); ok {
		return g.runObject(t, obj)
	}
	return nil
}

// runMethod runs the method of a type that an interface's value is of.
func (g *group) runMethod(t *target) carriedSet {
	fn, obj, s := g.methodOf(t.origin.name, t.slot.method)
	switch {
	case fn != nil:
		g.reads(g, g.summaries[fn])
		g.meeting(t.call).uses(g.summaries[fn])
		return g.runSummary(t, g.summaries[fn], fn.Name())
	case s != nil:
		return g.runSummary(t, s, t.slot.name())
	case obj != nil:
		return g.runObject(t, obj)
	}
	return nil
}

// runNested runs a function of this group: its parameters and results are objects.
func (g *group) runNested(t *target, fn *ssa.Function) carriedSet {
	for _, v := range t.args {
		if i := v.arg + t.shift; i < len(fn.Params) {
			g.put(g.loc(fn.Params[i]), v.path, v.f)
		}
	}
	out := g.givenBack(&frame{call: t.call, target: t, sum: g.summaries[fn], depth: t.from.depth + 1})
	ret := g.returns[fn]
	if ret == nil {
		return out
	}
	for _, cell := range ret.cells {
		for _, f := range cell.set {
			if o := g.origins[f.org]; o.kind != fromParam || o.fn != fn {
				g.carry(&out, carried{cell.path.at(0), cell.path.from(1), f})
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
	case in.outer && t.origin.fn != nil && g.groupOf[t.origin.fn] == g:
		yield("", flow{org: g.param(g.fns[0], in.index, in.path, in.deep), flags: fresh})
	case in.outer:
		of := *t.call
		of.made = t.origin.made
		g.eachOuter(&of, in, yield)
	case t.origin.kind == fromType && in.index == 0:
		recv := t.slot.in
		recv.path, _ = (recv.path + in.path).cut()
		recv.deep = in.deep
		t.from.each(g, recv, yield)
	case t.shift > 0 && in.index == 0:
		if recv := t.origin.recv; recv != nil && g.groupOf[recv.Parent()] == g {
			of := call{instr: t.call.instr, args: []ssa.Value{recv}, at: t.call.at}
			g.eachInput(&of, in, yield)
		}
	default:
		eachCarried(g, t.args, in.index-t.shift, in.path, in.deep, yield)
	}
}

// runSummary lets data flow as a summary says, and returns what it says of results and arguments.
func (g *group) runSummary(t *target, s *summary, name string) carriedSet {
	f := &frame{call: t.call, target: t, sum: s, depth: t.from.depth + 1}
	if t.from.within(s) {
		return nil // it calls itself
	}
	g.steps += len(s.flows) + len(s.births) + len(s.sinks) + len(s.calls)
	g.runSlots(f)
	out := g.givenBack(f)
	give := func(to output, rel path, f flow) {
		p, _ := (to.path + rel).cut()
		switch to.kind {
		case toResult:
			g.carry(&out, carried{to.index, p, f})
		case toParam:
			g.carry(&out, carried{argStep + to.index - t.shift, p, f})
		default:
			if at, ok := g.target(t.call, to); ok {
				g.put(at, rel, f)
			}
		}
	}
	for i := range s.flows {
		e := &s.flows[i]
		f.each(g, e.in, func(rel path, f flow) { give(e.out, rel, f.after(e.clear, e.flags)) })
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
		f.each(g, e.in, func(rel path, f flow) {
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

// givenBack returns what a target calls the functions with that are among its arguments, as parts of those.
func (g *group) givenBack(f *frame) carriedSet {
	var out carriedSet
	for i := range f.sum.calls {
		e := &f.sum.calls[i]
		s, ok := slotOf(e.slot)
		if in := s.in; !ok || e.arg < 0 || s.method != "" || in.outer || in.path != "" || in.variable != "" || in.slot != "" {
			continue
		}
		g.eachArg(f, e, func(rel path, flow flow) {
			p, _ := (step(e.arg) + e.path + rel).cut()
			g.carry(&out, carried{argStep + s.in.index - f.target.shift, p, flow})
		})
	}
	return out
}

// runObject runs a function of another package.
func (g *group) runObject(t *target, obj *types.Func) carriedSet {
	rows := g.rows(obj)
	if rows == nil {
		if s := g.foreign(obj, func() bool { return len(t.args) > 0 }); s != nil {
			return g.runSummary(t, s, obj.Name())
		}
		return nil
	}
	var out carriedSet
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
						g.carry(&out, carried{r, "", throughRow(row, f)})
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
