package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// A frame is one application of a summary: at a call, or where something runs a target. It remembers what the
// slots of the summary have returned.
type frame struct {
	call   *access.Call
	target *target // nil at a call
	sum    *summary.Summary
	depth  int
	runs   map[string]*slotRun
}

// A slotRun is what running what is in a slot gave: what is known, and whom it is left to.
type slotRun struct {
	results carriedSet
	open    []pending
}

// within reports whether the frame, or one that it stands in, is an application of the summary.
func (f *frame) within(s *summary.Summary) bool {
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
func (f *frame) each(g *Func, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	case in.Slot != "":
		run := g.runSlot(f, in.Slot)
		if in.Path == "" {
			return
		}
		eachCarried(g, run.results, in.Path.At(0), in.Path.From(1), in.Deep, yield)
		for _, p := range run.open {
			yield("", Flow{Org: g.id(origin{Kind: fromCall, fn: p.fn, slot: p.slot, Path: in.Path, deep: in.Deep}), Flags: summary.Fresh})
		}
	case f.target != nil:
		g.eachOf(f.target, in, yield)
	default:
		g.EachInput(f.call, in, yield)
	}
}

// runSlots runs what is in the slots of a frame's summary.
func (g *Func) runSlots(f *frame) {
	for _, key := range f.sum.Slots() {
		g.runSlot(f, key)
	}
}

// runSlot runs what is in a slot with what the summary says that it is called with.
func (g *Func) runSlot(f *frame, key string) *slotRun {
	if run := f.runs[key]; run != nil {
		return run
	}
	defer g.Deep.Enter().Leave()
	run := new(slotRun)
	if f.runs == nil {
		f.runs = make(map[string]*slotRun)
	}
	f.runs[key] = run
	s, ok := summary.SlotOf(key)
	if !ok {
		return run
	}
	if f.depth > maxNesting {
		g.cut(summary.CutCallbacks, g.fns[0])
		return run
	}
	var targets, open []summary.OriginID
	f.each(g, s.In, func(rel access.Path, f Flow) {
		switch o := g.Origins[f.Org]; {
		case rel != "" || o.deep:
		case o.Kind == fromFunc && s.Method == "", o.Kind == fromType && s.Method != "":
			targets = append(targets, f.Org)
		case o.Kind == fromParam || o.Kind == fromVar:
			open = append(open, f.Org)
		}
	})
	if len(targets) > maxTargets {
		g.cut(summary.CutTargets, g.fns[0])
		return run
	}
	if len(targets)+len(open) == 0 {
		return run
	}
	args := g.argsFor(f, key)
	if len(args) == 0 && !f.sum.Asks(key) {
		return run
	}
	m := g.meeting(f.call)
	m.kept = m.kept || s.In.Variable != ""
	for _, id := range targets {
		t := target{call: f.call, from: f, slot: s, args: args, origin: g.Origins[id]}
		for _, v := range g.runTarget(&t) {
			g.carry(&run.results, v)
		}
	}
	for _, id := range open {
		run.open = append(run.open, g.leaves(id, f.call.Instr.Parent(), s.Method, args)...)
	}
	return run
}

// argsFor returns what a summary says that a slot is called with.
func (g *Func) argsFor(f *frame, key string) carriedSet {
	var out carriedSet
	for i := range f.sum.Calls {
		e := &f.sum.Calls[i]
		if e.Slot == key && e.Arg >= 0 {
			g.eachArg(f, e, func(rel access.Path, flow Flow) {
				p, _ := (e.Path + rel).Cut()
				g.carry(&out, carried{e.Arg, p, flow})
			})
		}
	}
	return out
}

// eachArg yields what a slot is called with by one entry.
func (g *Func) eachArg(f *frame, e *summary.CallEntry, yield func(rel access.Path, f Flow)) {
	if e.Src == nil {
		f.each(g, e.In, func(rel access.Path, f Flow) { yield(rel, f.After(e.Clear, e.Flags)) })
		return
	}
	id := e.Org
	if f.sum.Foreign {
		id = g.Source(e.Src, func() *summary.Source { return e.Src })
	}
	yield("", Flow{Org: id, Clear: e.Clear, Flags: e.Flags})
}

// A target is what a slot turns out to hold, with what it is called with.
type target struct {
	call   *access.Call
	from   *frame // whose slot it is
	slot   summary.Slot
	args   carriedSet
	origin origin
	shift  int // how many arguments the target has before those
}

// runTarget lets a call's data flow through a target and returns what its results carry.
func (g *Func) runTarget(t *target) carriedSet {
	o := t.origin
	if o.Kind == fromType {
		return g.runMethod(t)
	}
	if o.bound {
		t.shift = 1
	}
	switch {
	case o.sum != nil:
		return g.runSummary(t, o.sum, o.sum.Name)
	case g.groupOf[o.fn] == g && o.fn.Parent() != nil:
		g.meeting(t.call).here = true
		return g.runNested(t, o.fn)
	case g.Summaries[o.fn] != nil:
		g.Reads(g, g.Summaries[o.fn])
		g.meeting(t.call).uses(g.Summaries[o.fn])
		return g.runSummary(t, g.Summaries[o.fn], o.fn.Name())
	}
	if obj, ok := o.fn.Object().(*types.Func); ok {
		return g.runObject(t, obj)
	}
	return nil
}

// runMethod runs the method of a type that an interface's value is of.
func (g *Func) runMethod(t *target) carriedSet {
	fn, obj, s := g.methodOf(t.origin.name, t.slot.Method)
	switch {
	case fn != nil:
		g.Reads(g, g.Summaries[fn])
		g.meeting(t.call).uses(g.Summaries[fn])
		return g.runSummary(t, g.Summaries[fn], fn.Name())
	case s != nil:
		return g.runSummary(t, s, t.slot.Name())
	case obj != nil:
		return g.runObject(t, obj)
	}
	return nil
}

// runNested runs a function of this group: its parameters and results are objects.
func (g *Func) runNested(t *target, fn *ssa.Function) carriedSet {
	for _, v := range t.args {
		if i := v.arg + t.shift; i < len(fn.Params) {
			g.Put(g.Loc(fn.Params[i]), v.Path, v.f)
		}
	}
	out := g.givenBack(&frame{call: t.call, target: t, sum: g.Summaries[fn], depth: t.from.depth + 1})
	ret := g.returns[fn]
	if ret == nil {
		return out
	}
	for _, cell := range ret.cells {
		for _, f := range cell.Set {
			if o := g.Origins[f.Org]; o.Kind != fromParam || o.fn != fn {
				g.carry(&out, carried{cell.Path.At(0), cell.Path.From(1), f})
			}
		}
	}
	return out
}

// eachOf yields what reaches an input of a target.
func (g *Func) eachOf(t *target, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	case in.Variable != "":
		g.EachInput(t.call, in, yield)
	case in.Outer && t.origin.fn != nil && g.groupOf[t.origin.fn] == g:
		yield("", Flow{Org: g.param(g.fns[0], in.IndexStep, in.Path, in.Deep), Flags: summary.Fresh})
	case in.Outer:
		of := *t.call
		of.Made = t.origin.made
		g.eachOuter(&of, in, yield)
	case t.origin.Kind == fromType && in.IndexStep == 0:
		recv := t.slot.In
		recv.Path, _ = (recv.Path + in.Path).Cut()
		recv.Deep = in.Deep
		t.from.each(g, recv, yield)
	case t.shift > 0 && in.IndexStep == 0:
		if recv := t.origin.recv; recv != nil && g.groupOf[recv.Parent()] == g {
			of := access.Call{Instr: t.call.Instr, Args: []ssa.Value{recv}, At: t.call.At}
			g.EachInput(&of, in, yield)
		}
	default:
		eachCarried(g, t.args, in.IndexStep-t.shift, in.Path, in.Deep, yield)
	}
}

// runSummary lets data flow as a summary says, and returns what it says of results and arguments.
func (g *Func) runSummary(t *target, s *summary.Summary, name string) carriedSet {
	f := &frame{call: t.call, target: t, sum: s, depth: t.from.depth + 1}
	if t.from.within(s) {
		return nil // it calls itself
	}
	g.steps += len(s.Flows) + len(s.Births) + len(s.Sinks) + len(s.Calls)
	g.runSlots(f)
	out := g.givenBack(f)
	give := func(to summary.Output, rel access.Path, f Flow) {
		p, _ := (to.Path + rel).Cut()
		switch to.Kind {
		case summary.ToResult:
			g.carry(&out, carried{to.IndexStep, p, f})
		case summary.ToParam:
			g.carry(&out, carried{summary.ArgStep + to.IndexStep - t.shift, p, f})
		default:
			if at, ok := g.target(t.call, to); ok {
				g.Put(at, rel, f)
			}
		}
	}
	for i := range s.Flows {
		e := &s.Flows[i]
		f.each(g, e.In, func(rel access.Path, f Flow) { give(e.Out, rel, f.After(e.Clear, e.Flags)) })
	}
	for i := range s.Births {
		b := &s.Births[i]
		if id, ok := g.bornAs(b, t.call); ok {
			give(b.Out, "", Flow{Org: id, Clear: b.Clear, Flags: b.Flags, Via: b.Via})
		}
	}
	for i := range s.Sinks {
		e := &s.Sinks[i]
		var flows Set
		f.each(g, e.In, func(rel access.Path, f Flow) {
			f.Clear |= rel.Hides()
			flows.Add(f.After(e.Clear, e.Flags))
		})
		also := e.Also | g.Labels(flows)
		rest := func() []summary.Step { return passedTo(t.call, name, e.Steps) }
		for _, f := range flows {
			g.arrive(f, e.Sink, also, rest, t.call.Instr)
		}
	}
	return out
}

// givenBack returns what a target calls the functions with that are among its arguments, as parts of those.
func (g *Func) givenBack(f *frame) carriedSet {
	var out carriedSet
	for i := range f.sum.Calls {
		e := &f.sum.Calls[i]
		s, ok := summary.SlotOf(e.Slot)
		if in := s.In; !ok || e.Arg < 0 || s.Method != "" || in.Outer || in.Path != "" || in.Variable != "" || in.Slot != "" {
			continue
		}
		g.eachArg(f, e, func(rel access.Path, flow Flow) {
			p, _ := (access.PartStep(e.Arg) + e.Path + rel).Cut()
			g.carry(&out, carried{summary.ArgStep + s.In.IndexStep - f.target.shift, p, flow})
		})
	}
	return out
}

// runObject runs a function of another package.
func (g *Func) runObject(t *target, obj *types.Func) carriedSet {
	rows := g.Rows(obj)
	if rows == nil {
		if s := g.Foreign(obj, func() bool { return len(t.args) > 0 }); s != nil {
			return g.runSummary(t, s, obj.Name())
		}
		return nil
	}
	var out carriedSet
	first := t.shift
	if obj.Signature().Recv() != nil && t.origin.Kind == fromType {
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
			eachCarried(g, t.args, i+first-t.shift, "", true, func(_ access.Path, f Flow) {
				switch row.Kind {
				case model.Sink:
					g.SinkSet(row.Sinks, Set{f}, t.call.Instr, summary.Place{Callee: ssautil.Callee(obj)})
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
func throughRow(row *model.Row, f Flow) Flow {
	f.Flags &^= summary.Pure
	switch row.Kind {
	case model.Clean:
		f.Clear |= row.Sinks
	case model.Build:
		f.Flags |= summary.Built
	}
	return f
}
