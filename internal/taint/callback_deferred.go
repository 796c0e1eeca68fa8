package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// An argFlow is what a part of an argument, or of a result, carries in a call that callers must complete.
type argFlow struct {
	arg  int
	path access.Path
	f    Flow
}

// An argFlows is what arguments or results carry, each part and origin once.
type argFlows []argFlow

// callsGiven notes a call of a function value, or of a method of an interface, that callers know.
func (g *Func) callsGiven(c *access.Call, v ssa.Value, method string, results *types.Tuple) {
	var args argFlows
	known := false
	g.Flows(v, c.At, func(rel access.Path, f Flow) {
		if o := g.Origins[f.Origin]; rel != "" || o.deep || o.Kind != OriginParam && (o.Kind != OriginVar || method == "") {
			return
		}
		if !known {
			args, known = g.argsOf(c, method != ""), true
		}
		for _, p := range g.deferToCallers(f.Origin, c.Instr.Parent(), method, args) {
			g.deferredOutputs(c, p, results, method != "")
		}
	})
}

// deferredOutputs lets the results of a call carry what only callers know, and so what its arguments lead to,
// and the parameters of functions among them.
func (g *Func) deferredOutputs(c *access.Call, p deferred, results *types.Tuple, method bool) {
	from := func(at access.Path) Flow {
		return Flow{Origin: g.id(origin{Kind: OriginCall, fn: p.fn, slot: p.slot, Path: at}), Flags: summary.Fresh}
	}
	for i := range results.Len() {
		if c.Result != nil && g.Tells(results.At(i).Type()) {
			g.Update(c.Out(i), "", from(access.FieldStep(i)))
		}
	}
	for i, a := range c.Args {
		if i == 0 && method {
			continue
		}
		switch t := a.Type().Underlying().(type) {
		case *types.Pointer:
			if g.Tells(t) {
				g.Update(g.Loc(a), "", from(access.FieldStep(summary.ArgStep+i)))
			}
		case *types.Signature:
			for _, fn := range g.functions(a, c.At) {
				if fn.fn != nil && g.funcOf[fn.fn] == g && fn.fn.Parent() != nil {
					for n, param := range fn.fn.Params {
						g.Update(g.Loc(param), "", from(access.FieldStep(summary.ArgStep+i)+access.FieldStep(n)))
					}
				}
			}
		}
	}
}

// argsOf returns what a call's arguments carry, but for a receiver's.
func (g *Func) argsOf(c *access.Call, method bool) argFlows {
	var out argFlows
	for i, a := range c.Args {
		if i == 0 && method {
			continue
		}
		g.Flows(a, c.At, func(rel access.Path, f Flow) { g.addArgFlow(&out, argFlow{i, rel, f}) })
	}
	return out
}

// A pending call is one of a slot that the callers of fn complete.
type deferred struct {
	fn   *ssa.Function
	slot string
}

// deferToCallers writes into summaries that something is called that an origin stands for, with what, and returns
// whose callers must know. In is the function that makes the call: if a nested one, which may be called from
// elsewhere, that says it too.
func (g *Func) deferToCallers(id summary.OriginID, in *ssa.Function, method string, args argFlows) []deferred {
	o := g.Origins[id]
	owners := []*ssa.Function{in}
	if o.Kind == OriginParam && o.fn != in {
		owners = append(owners, o.fn)
	}
	var out []deferred
	for _, fn := range owners {
		s := g.Summaries[fn]
		of, ok := g.inputOf(o, fn)
		if s == nil || !ok {
			continue
		}
		key := summary.Slot{In: of, Method: method}.Key()
		out = append(out, deferred{fn, key})
		if s.AddCallback(summary.Callback{Slot: key, Arg: -1}) {
			g.summaryChanged(s)
		}
		for _, a := range args {
			e := summary.Callback{Slot: key, Arg: a.arg, Path: a.path, Clear: a.f.Clean, Flags: a.f.Flags}
			from := g.Origins[a.f.Origin]
			if from.Kind == OriginSource && !g.literal(a.f) {
				e.Source, e.Origin = from.Src, a.f.Origin
			} else if e.In, ok = g.inputOf(from, fn); !ok {
				continue
			}
			if e.Clear&model.Followed != model.Followed && s.AddCallback(e) {
				g.summaryChanged(s)
			}
		}
	}
	return out
}

// inputOf returns an origin as an input of a function, if it is one.
func (g *Func) inputOf(o origin, fn *ssa.Function) (summary.Input, bool) {
	in := summary.Input{Index: o.index, Path: o.Path, Deep: o.deep}
	switch {
	case o.Kind == OriginVar:
		in.Variable = o.name
	case o.Kind == OriginCall && o.fn == fn:
		in.Slot = o.slot
	case o.Kind != OriginParam:
		return in, false
	case o.fn == fn:
	case fn.Parent() != nil && o.fn == g.fns[0]:
		in.Outer = true
	default:
		return in, false
	}
	return in, true
}

// eachArgFlow yields what reaches a part of an argument, or of a result.
func eachArgFlow(g *Func, all argFlows, arg int, at access.Path, deep bool, yield func(rel access.Path, f Flow)) {
	for _, v := range all {
		if v.arg != arg || deep && g.noData(v.f) {
			continue
		}
		switch {
		case v.path.Covers(at):
			f := g.under(v.f, at.From(v.path.Len()))
			if deep {
				f = g.asText("", f)
			}
			yield("", f)
		case at.Covers(v.path):
			rel, f := v.path.From(at.Len()), v.f
			if deep {
				f, rel = g.asText(rel, f), ""
			}
			yield(rel, f)
		}
	}
}

// addArgFlow adds to what is carried.
func (g *Func) addArgFlow(s *argFlows, v argFlow) {
	for i := range *s {
		if o := &(*s)[i]; o.arg == v.arg && o.path == v.path && o.f.Origin == v.f.Origin {
			summary.Meet(&o.f.Clean, v.f.Clean, &o.f.Flags, v.f.Flags)
			return
		}
	}
	if len(*s) == maxArgFlows {
		g.cut(summary.CutCallbacks, g.fns[0])
		return
	}
	*s = append(*s, v)
}
