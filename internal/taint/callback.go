package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A function that calls a function it was given says so in its summary, and its callers, who know which
// function that is, let the data meet: what the one is called with, and what it returns.

// A callEntry says that a parameter is called, and what one of the arguments is then.
type callEntry struct {
	param int
	arg   int
	in    input   // what flows to the argument, or
	src   *Source // a source that does
	org   originID
	clear model.Sinks
	flags flags
}

// A returnEntry says that a result of calling a parameter reaches an output.
type returnEntry struct {
	param, result int
	out           output
	clear         model.Sinks
	flags         flags
}

func (s *summary) addCall(e callEntry) bool {
	for i := range s.calls {
		if g := &s.calls[i]; g.param == e.param && g.arg == e.arg && g.in == e.in && g.src == e.src {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	if len(s.calls) >= maxEntries {
		return false
	}
	s.calls = append(s.calls, e)
	return true
}

func (s *summary) addReturn(e returnEntry) bool {
	for i := range s.returns {
		if g := &s.returns[i]; g.param == e.param && g.result == e.result && g.out == e.out {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	if len(s.returns) >= maxEntries {
		return false
	}
	s.returns = append(s.returns, e)
	return true
}

// callsParam notes a call of a function value that is a parameter.
func (g *group) callsParam(c *call, fn ssa.Value, sig *types.Signature) {
	for _, f := range g.flowsOf(fn, c.at) {
		o := g.origins[f.org]
		if o.kind != fromParam || o.path != "" {
			continue
		}
		s := g.summaries[o.fn]
		for i, a := range c.args {
			g.passes(s, o.index, i, a, c.at)
		}
		for i := range sig.Results().Len() {
			if c.result != nil {
				id := g.id(origin{kind: fromCall, fn: o.fn, index: o.index, path: step(i)})
				g.put(c.out(i), "", flow{org: id, flags: fresh})
			}
		}
	}
}

func (g *group) passes(s *summary, param, arg int, v ssa.Value, at *ssa.BasicBlock) {
	g.each(v, at, func(rel path, f flow) {
		o := g.origins[f.org]
		e := callEntry{param: param, arg: arg, clear: f.clear | rel.hides(), flags: f.flags}
		switch o.kind {
		case fromParam:
			e.in = input{index: o.index, path: o.path, deep: o.deep}
			if g.summaries[o.fn] != s {
				return
			}
		case fromSource:
			e.src, e.org = o.src, f.org
		default:
			return
		}
		if s != nil && s.addCall(e) {
			g.grew(s)
		}
	})
}

// applyCalls lets the functions that are given to a call meet what the callee calls them with.
func (g *group) applyCalls(c *call, s *summary) {
	for _, e := range s.calls {
		if e.param >= len(c.args) {
			continue
		}
		targets := g.functions(c.args[e.param], c.at)
		if len(targets) == 0 {
			continue
		}
		feed := func(f flow) {
			for _, t := range targets {
				g.feed(c, t, e.arg, f.after(e.clear, e.flags))
			}
		}
		if e.src != nil {
			feed(flow{org: e.org, flags: e.flags})
			continue
		}
		g.eachInput(c, e.in, func(rel path, f flow) {
			f.clear |= rel.hides()
			feed(f)
		})
	}
	for _, e := range s.returns {
		if e.param < len(c.args) {
			for _, t := range g.functions(c.args[e.param], c.at) {
				g.returned(c, t, e)
			}
		}
	}
}

// feed lets a flow reach a parameter of a function: of a nested one of this group its object, of another
// what its summary says of it.
func (g *group) feed(c *call, t origin, arg int, f flow) {
	if t.recv != nil {
		arg++
	}
	if g.groupOf[t.fn] == g && t.fn.Parent() != nil {
		if arg < len(t.fn.Params) {
			g.put(g.loc(t.fn.Params[arg]), "", f)
		}
		return
	}
	s := g.summaries[t.fn]
	if s == nil {
		return
	}
	g.reads(g, s)
	for i := range s.sinks {
		e := &s.sinks[i]
		if e.in.index == arg && (e.in.path == "" || e.in.deep) {
			rest := func() []Step { return c.passedTo(t.fn.Name(), e.steps) }
			g.arrive(f, e.sink, e.also, rest, c.instr)
		}
	}
}

// returned lets what a function returns reach where the callee that it was given to puts it.
func (g *group) returned(c *call, t origin, e returnEntry) {
	to, ok := g.target(c, e.out)
	if !ok {
		return
	}
	give := func(f flow) { g.put(to, "", f.after(e.clear, e.flags)) }
	if g.groupOf[t.fn] == g && t.fn.Parent() != nil {
		if ret := g.returns[t.fn]; ret != nil {
			for _, cell := range ret.cells {
				for _, f := range cell.set {
					if o := g.origins[f.org]; cell.path.at(0) == e.result && (o.kind != fromParam || o.fn != t.fn) {
						give(f)
					}
				}
			}
		}
		return
	}
	if s := g.summaries[t.fn]; s != nil {
		g.reads(g, s)
		for _, b := range s.births {
			if b.out.kind == toResult && b.out.index == e.result {
				give(flow{org: b.org, clear: b.clear, flags: b.flags, via: b.via})
			}
		}
	}
}
