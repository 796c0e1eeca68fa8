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
	if len(s.Callbacks) > 0 {
		at := &instance{call: c, sum: s}
		g.instances[c] = at
		g.WithStep(c.Instr.Pos(), summary.Through, name, func() { g.runCallbacks(at) })
	}
	g.WithStep(c.Instr.Pos(), summary.Through, name, func() {
		for i := range s.Flows {
			g.applyFlow(c, &s.Flows[i], name)
		}
	})
	for i := range s.Gens {
		g.applyGen(c, s, &s.Gens[i], name)
	}
	for i := range s.Sinks {
		g.applySink(c, s, &s.Sinks[i], name)
	}
}

// applyGen lets a source of the callee's own out of the call.
func (g *Func) applyGen(c *access.Call, s *summary.Summary, b *summary.Gen, name string) {
	to, ok := g.target(c, b.Out)
	if !ok || b.Source != nil && b.Source.Labels != 0 && g.trustedLabels(b.Source.Labels) == 0 {
		return
	}
	id, ok := g.genAs(b, c)
	if !ok {
		return
	}
	f := Flow{Origin: id, Clean: b.Clean, Flags: b.Flags, Trace: b.Trace}
	clear, _ := g.on.through(g, &Passage{Call: c, Name: name, Result: b.Out.ResultIndex(), Gen: true})
	f.Clean |= clear
	how := summary.Returned
	if b.Out.Kind != summary.ToResult {
		how = summary.Written
		g.writtenTo(c, b.Out, name, func(flows *FlowSet) { flows.Add(f) })
	}
	g.WithStep(c.Instr.Pos(), how, name, func() { g.Update(to, "", f) })
}

func (g *Func) applyFlow(c *access.Call, e *summary.Flow, name string) {
	to, ok := g.target(c, e.Out)
	if !ok {
		return
	}
	clear, _ := g.on.through(g, &Passage{Call: c, Name: name, Result: e.Out.ResultIndex()})
	g.writtenTo(c, e.Out, name, func(flows *FlowSet) {
		g.EachInput(c, e.In, func(rel access.Path, f Flow) {
			f.Clean |= rel.Hides()
			flows.Add(f.After(e.Clean|clear, e.Flags))
		})
	})
	old := g.ReadAt
	if e.Out.Kind != summary.ToResult || !isPlain(c.ResultType(e.Out.Index)) {
		old = g.handing(c, e.In)
	}
	g.EachInput(c, e.In, func(rel access.Path, f Flow) {
		g.Update(to, rel, f.After(e.Clean|clear, e.Flags))
	})
	g.ReadAt = old
}

// EachInput yields what an input of a call carries: with its parts, or as the text made of it.
func (g *Func) EachInput(c *access.Call, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	case in.Slot != "":
		if at := g.instances[c]; at != nil {
			at.each(g, in, yield)
		}
		return
	case in.Variable != "":
		g.FlowsAt(access.Loc{Root: g.variableNamed(in.Variable)}.Part(in.Path), 0, func(rel access.Path, f Flow) {
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
	if in.Index >= len(c.Args) {
		return
	}
	arg := c.Args[in.Index]
	if in.Path == "" {
		if !in.Deep {
			g.Flows(arg, c.At, yield)
			return
		}
		for _, f := range g.Joined(arg, c.At) {
			if !g.noData(f) {
				yield("", f)
			}
		}
		return
	}
	l := g.Loc(arg)
	mask := g.Guarded(l, c.At)
	var seen FlowSet
	g.FlowsAt(l.Part(in.Path), mask, g.ownReads(arg, func(rel access.Path, f Flow) {
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
	there := g.funcFor(c.Made)
	old := there.ReadAt
	defer func() { there.ReadAt = old }()
	there.ReadAt = Always
	there.EachInput(c.Made, in, func(rel access.Path, f Flow) {
		if there == g || g.Origins[f.Origin].Kind != OriginParam {
			yield(rel, f)
		}
	})
}

// genAs returns the origin that a birth is for the caller. A function remembers the call that returned it, if
// what it does depends on that.
func (g *Func) genAs(b *summary.Gen, c *access.Call) (summary.OriginID, bool) {
	o := origin{Kind: OriginFunc, sum: b.Callee, bound: b.Bound}
	switch {
	case b.Type != "":
		return g.id(origin{Kind: OriginType, name: b.Type}), true
	case b.Callee == nil && b.Source != nil && b.Origin == 0:
		return g.Source(b.Source, func() *summary.Source { return b.Source }), true
	case b.Callee == nil:
		o = g.Origins[b.Origin]
		if o.Kind != OriginFunc || o.made != nil || o.fn == nil || o.fn.Parent() == nil || g.funcOf[o.fn] == g {
			return b.Origin, true
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

// callbackTarget is where an output of a call is.
func (g *Func) target(c *access.Call, out summary.Output) (access.Loc, bool) {
	switch out.Kind {
	case summary.ToGlobal:
		if out.Global == nil {
			return access.Loc{Root: g.variableNamed(out.Variable), Path: out.Path}, true
		}
		return access.Loc{Root: out.Global, Path: out.Path}, true
	case summary.ToParam:
		if out.Index >= len(c.Args) {
			return access.Loc{}, false
		}
		l := g.Loc(c.Args[out.Index])
		to := l.Part(out.Path)
		to.Async = throughChannel(c.Args[out.Index].Type(), out.Path)
		return to, true
	}
	if c.Result == nil {
		return access.Loc{}, false
	}
	p := out.Path
	if _, ok := c.Result.Type().(*types.Tuple); ok {
		p = access.FieldStep(out.Index) + p
	}
	return access.Loc{Root: c.Result, Path: p}, true
}

// Entering returns what reaches an input of a call.
func (g *Func) Entering(c *access.Call, in summary.Input) (flows FlowSet) {
	g.EachInput(c, in, func(_ access.Path, f Flow) { flows.Add(f) })
	return flows
}

func (g *Func) applySink(c *access.Call, s *summary.Summary, e *summary.SinkEntry, name string) {
	if e.Flags&summary.Unchanged != 0 && e.In.Path == "" && !e.In.Outer && e.In.Index < len(c.Args) && !ssautil.MayBeText(ssautil.InnerType(c.Args[e.In.Index])) &&
		e.Sink.Kind&model.OnlyText != 0 && !ssautil.IsTexts(c.Args[e.In.Index].Type()) {
		return
	}
	place, flows := g.on.passed(g, c, s, e, name)
	if len(flows) == 0 {
		return
	}
	also := e.CoLabels | g.Labels(flows)
	rest := func() []summary.Step { return passedTo(c, name, e.Steps) }
	for _, f := range flows {
		f = f.After(e.Clean, e.Flags)
		if e.Flags&summary.Concat != 0 {
			f.Flags |= summary.ConcatInCallee
		}
		g.sinkReached(f, place, g.coLabels(f, flows, also)|e.CoLabels, rest, c.Instr)
	}
}

// passedTo is a way that begins with handing something to a function at the call.
func passedTo(c *access.Call, name string, steps []summary.Step) []summary.Step {
	return append([]summary.Step{{At: summary.Site{Pos: c.Instr.Pos()}, Kind: summary.Passed, Func: name}}, steps...)
}

// summarize writes down what a function does with data, from the objects that the group has solved.
func (g *Func) summarize(fn *ssa.Function) {
	s := g.Summaries[fn]
	g.validates(fn)
	if ret := g.returns[fn]; ret != nil {
		for _, c := range ret.parts {
			if c.path != "" {
				g.addOutput(fn, s, summary.Output{Kind: summary.ToResult, Index: c.path.At(0), Path: c.path.From(1)}, c.flows)
			}
		}
	}
	for i, p := range fn.Params {
		o := g.objects[p]
		if o == nil || !ssautil.Pointerish(p.Type()) {
			continue
		}
		for _, c := range o.parts {
			if !c.implicit {
				g.addOutput(fn, s, summary.Output{Kind: summary.ToParam, Index: i, Path: c.path}, c.flows)
			}
		}
	}
}

// addOutput notes what flows to an output: the function's own parameters, what only callers know, sources,
// functions and types.
func (g *Func) addOutput(fn *ssa.Function, s *summary.Summary, out summary.Output, flows FlowSet) {
	for _, f := range flows {
		o := g.Origins[f.Origin]
		grown := false
		switch o.Kind {
		case OriginParam, OriginVar, OriginCall:
			if in, ok := g.inputOf(o, fn); ok {
				grown = s.AddFlow(summary.Flow{In: in, Out: out, Clean: f.Clean, Flags: f.Flags})
			}
		case OriginSource:
			grown = s.AddGen(summary.Gen{Origin: f.Origin, Source: outgoing(o.Src, f), Trace: f.Trace, Out: out, Clean: f.Clean, Flags: f.Flags})
		case OriginFunc, OriginType:
			grown = s.AddGen(summary.Gen{Origin: f.Origin, Out: out, Flags: f.Flags})
		}
		if grown {
			g.summaryChanged(s)
		}
	}
}

// outgoing returns the source as importers see it: with the way out of this function.
func outgoing(src *summary.Source, f Flow) *summary.Source {
	steps := f.Trace.Steps()
	if len(steps) == 0 {
		return src
	}
	out := *src
	out.Steps = summary.Shorten(append(append([]summary.Step(nil), src.Steps...), steps...))
	return &out
}
