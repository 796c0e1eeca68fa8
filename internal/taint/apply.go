package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// apply lets data flow through a call as the callee's summary says.
func (g *Func) apply(c *access.Call, s *summary.Summary, name string) {
	if len(s.Calls) > 0 {
		at := &frame{call: c, sum: s}
		g.frames[c] = at
		g.Through(c, "through "+name, func() { g.runSlots(at) })
	}
	g.Through(c, "through "+name, func() {
		for i := range s.Flows {
			g.applyFlow(c, &s.Flows[i], name)
		}
	})
	for i := range s.Births {
		g.applyBirth(c, s, &s.Births[i], name)
	}
	for i := range s.Sinks {
		g.applySink(c, s, &s.Sinks[i], name)
	}
}

// applyBirth lets a source of the callee's own out of the call.
func (g *Func) applyBirth(c *access.Call, s *summary.Summary, b *summary.Birth, name string) {
	to, ok := g.target(c, b.Out)
	if !ok || b.Src != nil && b.Src.Labels != 0 && g.believed(b.Src.Labels) == 0 {
		return
	}
	id, ok := g.bornAs(b, c)
	if !ok {
		return
	}
	f := Flow{Org: id, Clear: b.Clear, Flags: b.Flags, Via: b.Via}
	clear, _ := g.on.through(g, &Passage{Call: c, Name: name, Result: b.Out.ResultIndex(), Birth: true})
	f.Clear |= clear
	how := "returned by "
	if b.Out.Kind != summary.ToResult {
		how = "written by "
		g.writtenTo(c, b.Out, name, func(flows *Set) { flows.Add(f) })
	}
	g.Through(c, how+name, func() { g.Put(to, "", f) })
}

func (g *Func) applyFlow(c *access.Call, e *summary.FlowEntry, name string) {
	to, ok := g.target(c, e.Out)
	if !ok {
		return
	}
	clear, _ := g.on.through(g, &Passage{Call: c, Name: name, Result: e.Out.ResultIndex()})
	g.writtenTo(c, e.Out, name, func(flows *Set) {
		g.EachInput(c, e.In, func(rel access.Path, f Flow) {
			f.Clear |= rel.Hides()
			flows.Add(f.After(e.Clear|clear, e.Flags))
		})
	})
	old := g.Until
	if e.Out.Kind != summary.ToResult || !isPlain(c.ResultType(e.Out.IndexStep)) {
		old = g.handing(c, e.In)
	}
	g.EachInput(c, e.In, func(rel access.Path, f Flow) {
		g.Put(to, rel, f.After(e.Clear|clear, e.Flags))
	})
	g.Until = old
}

// eachInput yields what an input of a call carries: with its parts, or as the text made of it.
func (g *Func) EachInput(c *access.Call, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	case in.Slot != "":
		if at := g.frames[c]; at != nil {
			at.each(g, in, yield)
		}
		return
	case in.Variable != "":
		g.EachAt(access.Loc{Root: g.variableNamed(in.Variable)}.Part(in.Path), 0, func(rel access.Path, f Flow) {
			if in.Deep {
				if f, rel = g.asText(rel, f), ""; g.noData(f) {
					return
				}
			}
			yield(rel, f)
		})
		return
	case in.Outer:
		g.eachOuter(c, in, yield)
		return
	}
	if in.IndexStep >= len(c.Args) {
		return
	}
	arg := c.Args[in.IndexStep]
	if in.Path == "" {
		if !in.Deep {
			g.Each(arg, c.At, yield)
			return
		}
		for _, f := range g.FlowsOf(arg, c.At) {
			if !g.noData(f) {
				yield("", f)
			}
		}
		return
	}
	l := g.Loc(arg)
	mask := g.Guarded(l, c.At)
	var seen Set
	g.EachAt(l.Part(in.Path), mask, g.ownReads(arg, func(rel access.Path, f Flow) {
		if in.Deep {
			if f = g.asText(rel, f); g.noData(f) {
				return
			}
			if !seen.Add(f) {
				return
			}
			rel = ""
		}
		yield(rel, f)
	}))
}

// eachOuter yields what the function that a nested function stands in was given, when it returned the nested
// one. Where that was in another function, its parameters mean nothing here.
func (g *Func) eachOuter(c *access.Call, in summary.Input, yield func(rel access.Path, f Flow)) {
	if c.Made == nil {
		return
	}
	in.Outer = false
	there := g.groupFor(c.Made)
	old := there.Until
	defer func() { there.Until = old }()
	there.Until = Always
	there.EachInput(c.Made, in, func(rel access.Path, f Flow) {
		if there == g || g.Origins[f.Org].Kind != fromParam {
			yield(rel, f)
		}
	})
}

// bornAs returns the origin that a birth is for the caller. A function remembers the call that returned it, if
// what it does depends on that.
func (g *Func) bornAs(b *summary.Birth, c *access.Call) (summary.OriginID, bool) {
	o := origin{Kind: fromFunc, sum: b.Sum, bound: b.Bound}
	switch {
	case b.Typ != "":
		return g.id(origin{Kind: fromType, name: b.Typ}), true
	case b.Sum == nil && b.Src != nil && b.Org == 0:
		return g.Source(b.Src, func() *summary.Source { return b.Src }), true
	case b.Sum == nil:
		o = g.Origins[b.Org]
		if o.Kind != fromFunc || o.made != nil || o.fn == nil || o.fn.Parent() == nil || g.groupOf[o.fn] == g {
			return b.Org, true
		}
	}
	if c != nil {
		if g.calls[c.Instr] == nil {
			g.calls[c.Instr] = c
		}
		o.made = g.calls[c.Instr]
	}
	return g.id(o), true
}

// target is where an output of a call is.
func (g *Func) target(c *access.Call, out summary.Output) (access.Loc, bool) {
	switch out.Kind {
	case summary.ToGlobal:
		if out.Global == nil {
			return access.Loc{Root: g.variableNamed(out.Variable), Path: out.Path}, true
		}
		return access.Loc{Root: out.Global, Path: out.Path}, true
	case summary.ToParam:
		if out.IndexStep >= len(c.Args) {
			return access.Loc{}, false
		}
		l := g.Loc(c.Args[out.IndexStep])
		to := l.Part(out.Path)
		to.Async = throughChannel(c.Args[out.IndexStep].Type(), out.Path)
		return to, true
	}
	if c.Result == nil {
		return access.Loc{}, false
	}
	p := out.Path
	if _, ok := c.Result.Type().(*types.Tuple); ok {
		p = access.PartStep(out.IndexStep) + p
	}
	return access.Loc{Root: c.Result, Path: p}, true
}

// entering returns what reaches an input of a call.
func (g *Func) Entering(c *access.Call, in summary.Input) (flows Set) {
	g.EachInput(c, in, func(_ access.Path, f Flow) { flows.Add(f) })
	return flows
}

func (g *Func) applySink(c *access.Call, s *summary.Summary, e *summary.SinkEntry, name string) {
	if e.Flags&summary.Pure != 0 && e.In.Path == "" && !e.In.Outer && e.In.IndexStep < len(c.Args) && !ssautil.MayBeText(ssautil.InnerType(c.Args[e.In.IndexStep])) &&
		e.Sink.Kind&(model.SQL|model.Shell|model.Command|model.Argument) != 0 && !ssautil.IsTexts(c.Args[e.In.IndexStep].Type()) {
		return
	}
	place, flows := g.on.passed(g, c, s, e, name)
	if len(flows) == 0 {
		return
	}
	also := e.Also | g.Labels(flows)
	rest := func() []summary.Step { return passedTo(c, name, e.Steps) }
	for _, f := range flows {
		f = f.After(e.Clear, e.Flags)
		if e.Flags&summary.Built != 0 {
			f.Flags |= summary.Inner
		}
		g.arrive(f, place, g.beside(f, flows, also)|e.Also, rest, c.Instr)
	}
}

// passedTo is a way that begins with handing something to a function at the call.
func passedTo(c *access.Call, name string, steps []summary.Step) []summary.Step {
	return append([]summary.Step{{At: summary.Site{Pos: c.Instr.Pos()}, Text: "passed to " + name}}, steps...)
}

// summarize writes down what a function does with data, from the objects that the group has solved.
func (g *Func) summarize(fn *ssa.Function) {
	s := g.Summaries[fn]
	if guards := g.Checks.Validates(fn); len(guards) != len(s.Guards) {
		s.Guards = guards
		g.grew(s)
	}
	if ret := g.returns[fn]; ret != nil {
		for _, c := range ret.cells {
			if c.Path != "" {
				g.addOutput(fn, s, summary.Output{Kind: summary.ToResult, IndexStep: c.Path.At(0), Path: c.Path.From(1)}, c.Set)
			}
		}
	}
	for i, p := range fn.Params {
		o := g.objects[p]
		if o == nil || !ssautil.Pointerish(p.Type()) {
			continue
		}
		for _, c := range o.cells {
			if !c.implicit {
				g.addOutput(fn, s, summary.Output{Kind: summary.ToParam, IndexStep: i, Path: c.Path}, c.Set)
			}
		}
	}
}

// addOutput notes what flows to an output: the function's own parameters, what only callers know, sources,
// functions and types.
func (g *Func) addOutput(fn *ssa.Function, s *summary.Summary, out summary.Output, flows Set) {
	for _, f := range flows {
		o := g.Origins[f.Org]
		grown := false
		switch o.Kind {
		case fromParam, fromVar, fromCall:
			if in, ok := g.inputOf(o, fn); ok {
				grown = s.AddFlow(summary.FlowEntry{In: in, Out: out, Clear: f.Clear, Flags: f.Flags})
			}
		case FromSource:
			grown = s.AddBirth(summary.Birth{Org: f.Org, Src: outgoing(o.Src, f), Via: f.Via, Out: out, Clear: f.Clear, Flags: f.Flags})
		case fromFunc, fromType:
			grown = s.AddBirth(summary.Birth{Org: f.Org, Out: out, Flags: f.Flags})
		}
		if grown {
			g.grew(s)
		}
	}
}

// outgoing returns the source as importers see it: with the way out of this function.
func outgoing(src *summary.Source, f Flow) *summary.Source {
	steps := f.Via.Steps()
	if len(steps) == 0 {
		return src
	}
	out := *src
	out.Steps = summary.Shorten(append(append([]summary.Step(nil), src.Steps...), steps...))
	return &out
}
