package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A function that calls what it was given, a function or a method of an interface, says so in its summary.
// Its callers, who know what that is, let the data meet: what it is called with, and what it returns.

// A slot is what a function calls without knowing it: a part of a parameter that is a function, or a
// method of one that is an interface.
type slot struct {
	in     input
	method string // its key; "" for a function
}

// key encodes a slot, so that inputs that come from one stay comparable.
func (s slot) key() string {
	var w writer
	w.input(s.in)
	w.text(s.method)
	return string(w.out)
}

// slotOf decodes the key of a slot.
func slotOf(key string) (slot, bool) {
	r := reader{rest: key, key: true}
	s := slot{r.input(), r.text()}
	return s, !r.bad && r.rest == ""
}

// name is the method's name.
func (s slot) name() string {
	name, _, _ := strings.Cut(s.method, "#")
	return name
}

// A callEntry says that a slot is called, and what a part of one of the arguments is then.
type callEntry struct {
	slot  string // its key
	arg   int    // the receiver of a method is the first; -1 where nothing is told but that it is called
	path  path
	in    input   // what flows to the argument, or
	src   *Source // a source that does
	org   originID
	clear model.Sinks
	flags flags
}

func (s *summary) addCall(e callEntry) bool {
	for i := range s.calls {
		if g := &s.calls[i]; g.slot == e.slot && g.arg == e.arg && g.path == e.path && g.in == e.in && g.src == e.src {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	if len(s.calls) >= maxCalls {
		return s.cut(CutCallbacks)
	}
	s.calls = append(s.calls, e)
	return true
}

// asks reports whether the function does anything with what a slot returns.
func (s *summary) asks(slot string) bool {
	return slices.ContainsFunc(s.flows, func(e flowEntry) bool { return e.in.slot == slot }) ||
		slices.ContainsFunc(s.sinks, func(e sinkEntry) bool { return e.in.slot == slot }) ||
		slices.ContainsFunc(s.calls, func(e callEntry) bool { return e.in.slot == slot })
}

// slots returns the keys of what the function calls without knowing it, each once.
func (s *summary) slots() []string {
	var out []string
	for i := range s.calls {
		key := s.calls[i].slot
		for _, other := range out {
			if other == key {
				key = ""
				break
			}
		}
		if key != "" {
			out = append(out, key)
		}
	}
	return out
}

// A carried is what a part of an argument, or of a result, carries in a call that callers must complete.
type carried struct {
	arg  int
	path path
	f    flow
}

// A carriedSet is what arguments or results carry, each part and origin once.
type carriedSet []carried

// carry adds to what is carried.
func (g *group) carry(s *carriedSet, v carried) {
	for i := range *s {
		if o := &(*s)[i]; o.arg == v.arg && o.path == v.path && o.f.org == v.f.org {
			meet(&o.f.clear, v.f.clear, &o.f.flags, v.f.flags)
			return
		}
	}
	if len(*s) == maxCarried {
		g.cut(CutCallbacks, g.fns[0])
		return
	}
	*s = append(*s, v)
}

// argStep is the step to what the first argument of a call leads to, among the results: what is called may
// write there, or call it with something if it is a function.
const argStep = 0x7000

// callsGiven notes a call of a function value, or of a method of an interface, that callers know.
func (g *group) callsGiven(c *call, v ssa.Value, method string, results *types.Tuple) {
	var args carriedSet
	known := false
	g.each(v, c.at, func(rel path, f flow) {
		if o := g.origins[f.org]; rel != "" || o.deep || o.kind != fromParam && (o.kind != fromVar || method == "") {
			return
		}
		if !known {
			args, known = g.argsOf(c, method != ""), true
		}
		for _, p := range g.leaves(f.org, c.instr.Parent(), method, args) {
			g.pendingOutputs(c, p, results, method != "")
		}
	})
}

// pendingOutputs lets the results of a call carry what only callers know, and so what its arguments lead to,
// and the parameters of functions among them.
func (g *group) pendingOutputs(c *call, p pending, results *types.Tuple, method bool) {
	from := func(at path) flow {
		return flow{org: g.id(origin{kind: fromCall, fn: p.fn, slot: p.slot, path: at}), flags: fresh}
	}
	for i := range results.Len() {
		if c.result != nil && g.tells(results.At(i).Type()) {
			g.put(c.out(i), "", from(step(i)))
		}
	}
	for i, a := range c.args {
		if i == 0 && method {
			continue
		}
		switch t := a.Type().Underlying().(type) {
		case *types.Pointer:
			if g.tells(t) {
				g.put(g.loc(a), "", from(step(argStep+i)))
			}
		case *types.Signature:
			for _, fn := range g.functions(a, c.at) {
				if fn.fn != nil && g.groupOf[fn.fn] == g && fn.fn.Parent() != nil {
					for n, param := range fn.fn.Params {
						g.put(g.loc(param), "", from(step(argStep+i)+step(n)))
					}
				}
			}
		}
	}
}

// argsOf returns what a call's arguments carry, but for a receiver's.
func (g *group) argsOf(c *call, method bool) carriedSet {
	var out carriedSet
	for i, a := range c.args {
		if i == 0 && method {
			continue
		}
		g.each(a, c.at, func(rel path, f flow) { g.carry(&out, carried{i, rel, f}) })
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
func (g *group) leaves(id originID, in *ssa.Function, method string, args carriedSet) []pending {
	o := g.origins[id]
	owners := []*ssa.Function{in}
	if o.kind == fromParam && o.fn != in {
		owners = append(owners, o.fn)
	}
	var out []pending
	for _, fn := range owners {
		s := g.summaries[fn]
		of, ok := g.inputOf(o, fn)
		if s == nil || !ok {
			continue
		}
		key := slot{of, method}.key()
		out = append(out, pending{fn, key})
		if s.addCall(callEntry{slot: key, arg: -1}) {
			g.grew(s)
		}
		for _, a := range args {
			e := callEntry{slot: key, arg: a.arg, path: a.path, clear: a.f.clear, flags: a.f.flags}
			from := g.origins[a.f.org]
			if from.kind == fromSource && !g.literal(a.f) {
				e.src, e.org = from.src, a.f.org
			} else if e.in, ok = g.inputOf(from, fn); !ok {
				continue
			}
			if e.clear&watched != watched && s.addCall(e) {
				g.grew(s)
			}
		}
	}
	return out
}

// inputOf returns an origin as an input of a function, if it is one.
func (g *group) inputOf(o origin, fn *ssa.Function) (input, bool) {
	in := input{index: o.index, path: o.path, deep: o.deep}
	switch {
	case o.kind == fromVar:
		in.variable = o.name
	case o.kind == fromCall && o.fn == fn:
		in.slot = o.slot
	case o.kind != fromParam:
		return in, false
	case o.fn == fn:
	case fn.Parent() != nil && o.fn == g.fns[0]:
		in.outer = true
	default:
		return in, false
	}
	return in, true
}

// eachCarried yields what reaches a part of an argument, or of a result.
func eachCarried(g *group, all carriedSet, arg int, at path, deep bool, yield func(rel path, f flow)) {
	for _, v := range all {
		if v.arg != arg || deep && g.noData(v.f) {
			continue
		}
		switch {
		case v.path.covers(at):
			f := g.under(v.f, at.from(v.path.len()))
			if deep {
				f = g.asText("", f)
			}
			yield("", f)
		case at.covers(v.path):
			rel, f := v.path.from(at.len()), v.f
			if deep {
				f, rel = g.asText(rel, f), ""
			}
			yield(rel, f)
		}
	}
}
