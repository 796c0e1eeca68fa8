package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The two directions in which summaries and objects meet. Where a summary is applied (interpret.go), its inputs become
// the flows of the call's arguments, and its outputs locations. When a function has been solved, its objects are
// written down as the summary's flows and gens. For
//
//	func join(dir, name string) string { return dir + "/" + name }
//
// the object of result 0 has two flows, of parameter 0 and of parameter 1, and so the summary has two entries. At the
// call join(root, r.FormValue("f")) the inputs are root and the form value, and the output is the call's result.
//
// Summaries are elements of a lattice like flow sets: entries are only added, and the entry of one input and output is
// joined with what was there. So a function that is solved again writes a summary that is no smaller, and only if it
// has changed are the callers queued.

// readInput is EachInput without what is remembered.
func (g *Func) readInput(c *access.Call, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	// What a callback returns is known to the application of the summary that has run it.
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
	if in.Index == 0 && c.Recv != nil {
		yield = g.ofReceiver(c.Recv, in.Path, yield)
	}
	arg := c.Args[in.Index]
	in.Path = g.chosenBy(c, in.Path)
	if p, known := in.Path.ChooseEncoded(g.encodedGiven(c)); !known {
		in.Path, in.Deep = p, true
	} else {
		in.Path = p
	}
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
	// A part of an argument is guarded as the argument is, or by a check of its own.
	l := g.Loc(arg)
	mask := g.Guarded(l.Part(in.Path), c.At)
	// Parts of one value often carry the same origin; in a text they are one flow.
	var seen FlowSet
	g.FlowsAt(l.Part(in.Path), mask, g.onlyGiven(c, arg, in.Path, g.ownReads(arg, func(rel access.Path, f Flow) {
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
	})))
}

// eachOuter yields an input of the function around a nested function. That one is not running any more, so what it was
// given is read from the call that returned the nested function:
//
//	func handler(db *sql.DB) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) { db.Query(r.URL.Path) }
//	}
//	h := handler(conn) // db of the nested function is what was given here
//
// If that call stands in another function, its parameters mean nothing here and are left out.
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

// genAs returns the origin that a gen of a callee is for the caller, and false if there is none. A source of another
// package is numbered here. A nested function that was returned gets the call with it, if what it does depends on the
// function around (eachOuter). One call is remembered for each instruction, so that visits that repeat give the same
// origin.
func (g *Func) genAs(b *summary.Gen, c *access.Call) (summary.OriginID, bool) {
	o := origin{Kind: OriginFunc, sum: b.Callee, bound: b.Bound}
	switch {
	case b.Type != "":
		return g.id(origin{Kind: OriginType, name: b.Type}), true
	case b.Callee == nil && b.Source != nil && b.Origin == 0:
		return g.Source(b.Source, func() *summary.Source { return b.Source }), true
	case b.Callee == nil:
		// Inside the package the origin is known; only a nested function of another declared one needs the call, and a method value
		// that another one has made.
		o = g.Origins[b.Origin]
		if o.Kind != OriginFunc || o.made != nil || o.fn == nil || g.ownFunc(o) {
			return b.Origin, true
		}
	}
	// One call for each instruction, the first that was seen, so that the origin is the same at each visit.
	if c != nil {
		if g.calls[c.Instr] == nil {
			g.calls[c.Instr] = c
		}
		o.made = g.calls[c.Instr]
	}
	return g.id(o), true
}

// ownFunc reports whether what a function or method value was made of is known in this function, or is nothing.
func (g *Func) ownFunc(o origin) bool {
	if o.recv != nil {
		return o.recv.Parent() == nil || g.funcOf[o.recv.Parent()] == g
	}
	return o.fn.Parent() == nil || g.funcOf[o.fn] == g
}

// target returns the location of an output of a call, and false if nobody uses it, or there is none: of a type that is not
// imported here a method is known by its name alone, and may have other results. A result of several is a field of
// the tuple. What is sent to a channel has no order, since it is received at some time.
func (g *Func) target(c *access.Call, out summary.Output) (access.Loc, bool) {
	switch out.Kind {
	case summary.ToGlobal:
		if out.Global == nil {
			return access.Loc{Root: g.variableNamed(out.Variable), Path: out.Path.Anywhere()}, true
		}
		return access.Loc{Root: out.Global, Path: out.Path.Anywhere()}, true
	case summary.ToParam:
		if out.Index >= len(c.Args) {
			return access.Loc{}, false
		}
		l := g.Loc(c.Args[out.Index])
		out.Path = g.chosenBy(c, out.Path)
		to := l.Part(out.Path)
		to.Async = throughChannel(c.Args[out.Index].Type(), out.Path)
		return to, true
	}
	if c.Result == nil {
		return access.Loc{}, false
	}
	p := g.chosenBy(c, out.Path)
	if t, ok := c.Result.Type().(*types.Tuple); ok {
		if out.Index >= t.Len() {
			return access.Loc{}, false
		}
		p = access.FieldStep(out.Index) + p
	}
	return access.Loc{Root: c.Result, Path: p}, true
}

// chosenBy returns a path of a summary with the elements of maps that the arguments of the call choose.
func (g *Func) chosenBy(c *access.Call, p access.Path) access.Path {
	return p.Choose(func(param int) access.Path {
		if param >= len(c.Args) || c.Args[param] == nil {
			return access.Elem
		}
		return g.element(c.Args[param])
	})
}

// element returns the step to the element of a map that a key chooses: a constant one has a part of its own.
func (e *Package) element(key ssa.Value) access.Path {
	if k, ok := ssautil.StringConst(key); ok {
		return e.Key(k)
	}
	return access.Chosen(key)
}

// targets yields the locations of an output of a call: where target says, or if that is a writer where it keeps what is written to it.
func (g *Func) targets(c *access.Call, out summary.Output, yield func(access.Loc)) {
	to, ok := g.target(c, out)
	switch {
	case !ok:
	case out.Kind != summary.ToParam || to.Async:
		yield(to)
	case out.Path == "":
		for _, l := range g.writtenParts(c.Args[out.Index], to) {
			yield(l)
		}
	default:
		for _, l := range g.keptAt(to, access.TypeAt(c.Args[out.Index].Type(), out.Path), 0) {
			yield(l)
		}
	}
}

// summarize writes down what a function does with data, from the objects of the solution: what its results carry, and
// what the memory carries now that its parameters lead to. Implicit parts are left out, because they say what a value
// is and not what the function did. Sinks were noted when they were reached (sink.go), and callbacks when they were
// called.
func (g *Func) summarize(fn *ssa.Function) {
	s := g.Summaries[fn]
	g.validates(fn)
	if ret := g.returns[fn]; ret != nil {
		for _, c := range ret.parts {
			// The path begins with the result, so a part without a path is none.
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

// addOutput notes what flows to an output. What is a parameter's, or is known to callers only, becomes a flow of the
// summary with that input. Sources, functions and types begin here and become gens.
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

// outgoing returns the source as callers in other packages see it, with the trace out of this function. The source
// itself stays as it is, since other flows have it too.
func outgoing(src *summary.Source, f Flow) *summary.Source {
	steps := f.Trace.Steps()
	if len(steps) == 0 {
		return src
	}
	out := *src
	out.Steps = summary.Shorten(append(append([]summary.Step(nil), src.Steps...), steps...))
	return &out
}
