package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

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
