package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/kind"
	"github.com/secvet/secvet/internal/summary"
)

// A carried is what a part of an argument, or of a result, carries in a call that callers must complete.
type carried struct {
	arg  int
	Path access.Path
	f    Flow
}

// A carriedSet is what arguments or results carry, each part and origin once.
type carriedSet []carried

// callsGiven notes a call of a function value, or of a method of an interface, that callers know.
func (g *Func) callsGiven(c *access.Call, v ssa.Value, method string, results *types.Tuple) {
	var args carriedSet
	known := false
	g.Each(v, c.At, func(rel access.Path, f Flow) {
		if o := g.Origins[f.Org]; rel != "" || o.deep || o.Kind != fromParam && (o.Kind != fromVar || method == "") {
			return
		}
		if !known {
			args, known = g.argsOf(c, method != ""), true
		}
		for _, p := range g.leaves(f.Org, c.Instr.Parent(), method, args) {
			g.pendingOutputs(c, p, results, method != "")
		}
	})
}

// pendingOutputs lets the results of a call carry what only callers know, and so what its arguments lead to,
// and the parameters of functions among them.
func (g *Func) pendingOutputs(c *access.Call, p pending, results *types.Tuple, method bool) {
	from := func(at access.Path) Flow {
		return Flow{Org: g.id(origin{Kind: fromCall, fn: p.fn, slot: p.slot, Path: at}), Flags: summary.Fresh}
	}
	for i := range results.Len() {
		if c.Result != nil && g.Tells(results.At(i).Type()) {
			g.Put(c.Out(i), "", from(access.PartStep(i)))
		}
	}
	for i, a := range c.Args {
		if i == 0 && method {
			continue
		}
		switch t := a.Type().Underlying().(type) {
		case *types.Pointer:
			if g.Tells(t) {
				g.Put(g.Loc(a), "", from(access.PartStep(summary.ArgStep+i)))
			}
		case *types.Signature:
			for _, fn := range g.functions(a, c.At) {
				if fn.fn != nil && g.groupOf[fn.fn] == g && fn.fn.Parent() != nil {
					for n, param := range fn.fn.Params {
						g.Put(g.Loc(param), "", from(access.PartStep(summary.ArgStep+i)+access.PartStep(n)))
					}
				}
			}
		}
	}
}

// argsOf returns what a call's arguments carry, but for a receiver's.
func (g *Func) argsOf(c *access.Call, method bool) carriedSet {
	var out carriedSet
	for i, a := range c.Args {
		if i == 0 && method {
			continue
		}
		g.Each(a, c.At, func(rel access.Path, f Flow) { g.carry(&out, carried{i, rel, f}) })
	}
	return out
}

// A pending call is one of a slot that the callers of fn complete.
type pending struct {
	fn   *ssa.Function
	slot string
}

// leaves writes into summaries that something is called that an origin stands for, with what, and returns
// whose callers must know. In is the function that makes the call: if a nested one, which may be called from
// elsewhere, that says it too.
func (g *Func) leaves(id summary.OriginID, in *ssa.Function, method string, args carriedSet) []pending {
	o := g.Origins[id]
	owners := []*ssa.Function{in}
	if o.Kind == fromParam && o.fn != in {
		owners = append(owners, o.fn)
	}
	var out []pending
	for _, fn := range owners {
		s := g.Summaries[fn]
		of, ok := g.inputOf(o, fn)
		if s == nil || !ok {
			continue
		}
		key := summary.Slot{In: of, Method: method}.Key()
		out = append(out, pending{fn, key})
		if s.AddCall(summary.CallEntry{Slot: key, Arg: -1}) {
			g.grew(s)
		}
		for _, a := range args {
			e := summary.CallEntry{Slot: key, Arg: a.arg, Path: a.Path, Clear: a.f.Clear, Flags: a.f.Flags}
			from := g.Origins[a.f.Org]
			if from.Kind == FromSource && !g.literal(a.f) {
				e.Src, e.Org = from.Src, a.f.Org
			} else if e.In, ok = g.inputOf(from, fn); !ok {
				continue
			}
			if e.Clear&kind.Watched != kind.Watched && s.AddCall(e) {
				g.grew(s)
			}
		}
	}
	return out
}

// inputOf returns an origin as an input of a function, if it is one.
func (g *Func) inputOf(o origin, fn *ssa.Function) (summary.Input, bool) {
	in := summary.Input{IndexStep: o.IndexStep, Path: o.Path, Deep: o.deep}
	switch {
	case o.Kind == fromVar:
		in.Variable = o.name
	case o.Kind == fromCall && o.fn == fn:
		in.Slot = o.slot
	case o.Kind != fromParam:
		return in, false
	case o.fn == fn:
	case fn.Parent() != nil && o.fn == g.fns[0]:
		in.Outer = true
	default:
		return in, false
	}
	return in, true
}

// eachCarried yields what reaches a part of an argument, or of a result.
func eachCarried(g *Func, all carriedSet, arg int, at access.Path, deep bool, yield func(rel access.Path, f Flow)) {
	for _, v := range all {
		if v.arg != arg || deep && g.noData(v.f) {
			continue
		}
		switch {
		case v.Path.Covers(at):
			f := g.under(v.f, at.From(v.Path.Len()))
			if deep {
				f = g.asText("", f)
			}
			yield("", f)
		case at.Covers(v.Path):
			rel, f := v.Path.From(at.Len()), v.f
			if deep {
				f, rel = g.asText(rel, f), ""
			}
			yield(rel, f)
		}
	}
}

// carry adds to what is carried.
func (g *Func) carry(s *carriedSet, v carried) {
	for i := range *s {
		if o := &(*s)[i]; o.arg == v.arg && o.Path == v.Path && o.f.Org == v.f.Org {
			summary.Meet(&o.f.Clear, v.f.Clear, &o.f.Flags, v.f.Flags)
			return
		}
	}
	if len(*s) == maxCarried {
		g.cut(summary.CutCallbacks, g.fns[0])
		return
	}
	*s = append(*s, v)
}
