package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A function that calls what it was given, a function or a method of an interface, says so in its summary.
// Its callers, who know what that is, let the data meet: what the callee is called with, and what it returns.

// A slot is what a function calls without knowing it: a part of a parameter that is a function, or a
// method of one that is an interface.
type slot struct {
	in     input
	method string // "" for a function
}

// A callEntry says that a callee is called, and what a part of one of the arguments is then.
type callEntry struct {
	slot  slot
	arg   int // the receiver of a method is the first
	path  path
	in    input   // what flows to the argument, or
	src   *Source // a source that does
	org   originID
	clear model.Sinks
	flags flags
}

// A returnEntry says that a part of what a callee returns reaches an output.
type returnEntry struct {
	slot   slot
	result path // the result, and the part of it
	out    output
	clear  model.Sinks
	flags  flags
}

// A carried is what a part of an argument, or of a result, carries in a call that callers must complete.
type carried struct {
	arg  int
	path path
	f    flow
}

// name is the method's name.
func (s slot) name() string {
	name, _, _ := strings.Cut(s.method, "#")
	return name
}

func (s *summary) addCall(e callEntry) bool {
	for i := range s.calls {
		if g := &s.calls[i]; g.slot == e.slot && g.arg == e.arg && g.path == e.path && g.in == e.in && g.src == e.src {
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
		if g := &s.returns[i]; g.slot == e.slot && g.result == e.result && g.out == e.out {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	if len(s.returns) >= maxEntries {
		return false
	}
	s.returns = append(s.returns, e)
	return true
}

// slots returns what the function calls without knowing it, each once.
func (s *summary) slots() []slot {
	var out []slot
	add := func(c slot) {
		for _, d := range out {
			if c == d {
				return
			}
		}
		out = append(out, c)
	}
	for i := range s.calls {
		add(s.calls[i].slot)
	}
	for i := range s.returns {
		add(s.returns[i].slot)
	}
	return out
}

// callsGiven notes a call of a function value, or of a method of an interface, that callers know.
func (g *group) callsGiven(c *call, v ssa.Value, method string, results *types.Tuple) {
	var args []carried
	known := false
	g.each(v, c.at, func(rel path, f flow) {
		if o := g.origins[f.org]; rel != "" || o.deep || o.kind != fromParam && (o.kind != fromVar || method == "") {
			return
		}
		if !known {
			args, known = g.argsOf(c, method != ""), true
		}
		for _, p := range g.leaves(f.org, c.instr.Parent(), method, args) {
			g.pendingOutputs(c, p, results)
		}
	})
}

// pendingOutputs lets the results of a call, and what its arguments lead to, carry what only callers know.
func (g *group) pendingOutputs(c *call, p pending, results *types.Tuple) {
	from := func(at path) flow {
		return flow{org: g.id(origin{kind: fromCall, fn: p.fn, slot: p.slot, path: at}), flags: fresh}
	}
	for i := range results.Len() {
		if c.result != nil && g.tells(results.At(i).Type()) {
			g.put(c.out(i), "", from(step(i)))
		}
	}
	for i, a := range c.args {
		if t, ok := a.Type().Underlying().(*types.Pointer); ok && g.tells(t) && (i > 0 || p.slot.method == "") {
			g.put(g.loc(a), "", from(step(argStep+i)))
		}
	}
}

// argStep is the step to what the first argument of a call leads to, among the results: what is called may
// write there.
const argStep = 0x7000

// argsOf returns what a call's arguments carry, but for a receiver's.
func (g *group) argsOf(c *call, method bool) []carried {
	var out []carried
	for i, a := range c.args {
		if i == 0 && method {
			continue
		}
		g.each(a, c.at, func(rel path, f flow) { out = append(out, carried{i, rel, f}) })
	}
	return out
}

// A pending call is one that the callers of fn complete.
type pending struct {
	fn   *ssa.Function
	slot *slot
}

// leaves writes into summaries that something is called that an origin stands for, with what, and returns
// whose callers must know. In is the function that makes the call: if a nested one, which may be called from
// elsewhere, that says it too.
func (g *group) leaves(id originID, in *ssa.Function, method string, args []carried) []pending {
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
		ref := g.slotOf(slot{of, method})
		out = append(out, pending{fn, ref})
		for _, a := range args {
			e := callEntry{slot: *ref, arg: a.arg, path: a.path, clear: a.f.clear, flags: a.f.flags}
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

// slotOf returns the one slot that equals s, so that origins can be compared.
func (e *engine) slotOf(s slot) *slot {
	p := e.slots[s]
	if p == nil {
		p = &s
		e.slots[s] = p
	}
	return p
}

// inputOf returns an origin as an input of a function, if it is one.
func (g *group) inputOf(o origin, fn *ssa.Function) (input, bool) {
	in := input{index: o.index, path: o.path, deep: o.deep}
	switch {
	case o.kind == fromVar:
		in.variable = o.name
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

// applyCalls lets what is given to a call meet what the callee calls it with.
func (g *group) applyCalls(c *call, s *summary) {
	for _, ref := range s.slots() {
		var targets, open []originID
		g.eachInput(c, ref.in, func(rel path, f flow) {
			switch o := g.origins[f.org]; {
			case rel != "" || o.deep:
			case o.kind == fromFunc && ref.method == "", o.kind == fromType && ref.method != "":
				targets = append(targets, f.org)
			case o.kind == fromParam || o.kind == fromVar:
				open = append(open, f.org)
			}
		})
		if len(targets)+len(open) == 0 || len(targets) > maxTargets {
			continue
		}
		g.meets[c.instr] = true
		args := g.argsFor(c, s, ref)
		for _, id := range targets {
			t := target{call: c, ref: ref, args: args, origin: g.origins[id]}
			g.deliver(c, s, ref, g.runTarget(&t))
		}
		for _, id := range open {
			g.passOn(c, s, ref, g.leaves(id, c.instr.Parent(), ref.method, args))
		}
	}
}

// argsFor returns what the callee of a call calls something with.
func (g *group) argsFor(c *call, s *summary, ref slot) []carried {
	var out []carried
	for i := range s.calls {
		e := &s.calls[i]
		if e.slot != ref {
			continue
		}
		if e.src != nil {
			id := e.org
			if s.foreign {
				id = g.source(e.src, func() *Source { return e.src })
			}
			out = append(out, carried{e.arg, e.path, flow{org: id, clear: e.clear, flags: e.flags}})
			continue
		}
		g.eachInput(c, e.in, func(rel path, f flow) {
			p, _ := (e.path + rel).cut()
			out = append(out, carried{e.arg, p, f.after(e.clear, e.flags)})
		})
	}
	return out
}

// deliver puts what something has returned where the callee that it was given to puts it.
func (g *group) deliver(c *call, s *summary, ref slot, results []carried) {
	for i := range s.returns {
		e := &s.returns[i]
		to, ok := g.target(c, e.out)
		if e.slot != ref || !ok {
			continue
		}
		eachCarried(g, results, e.result.at(0), e.result.from(1), false, func(rel path, f flow) {
			g.put(to, rel, f.after(e.clear, e.flags))
		})
	}
}

// passOn lets what somebody else will have called return where the callee puts it.
func (g *group) passOn(c *call, s *summary, ref slot, calls []pending) {
	for i := range s.returns {
		e := &s.returns[i]
		to, ok := g.target(c, e.out)
		if e.slot != ref || !ok {
			continue
		}
		for _, p := range calls {
			g.put(to, "", flow{org: g.id(origin{kind: fromCall, fn: p.fn, slot: p.slot, path: e.result}), clear: e.clear, flags: e.flags})
		}
	}
}

// eachCarried yields what reaches a part of an argument, or of a result.
func eachCarried(g *group, all []carried, arg int, at path, deep bool, yield func(rel path, f flow)) {
	for _, v := range all {
		if v.arg != arg {
			continue
		}
		switch {
		case v.path.covers(at):
			f := g.under(v.f, at.from(v.path.len()))
			if deep {
				f = g.deepest(f)
			}
			if !deep || !g.noData(f) {
				yield("", f)
			}
		case at.covers(v.path):
			rel, f := v.path.from(at.len()), v.f
			if deep && g.noData(f) {
				continue
			}
			if deep {
				f.clear |= rel.hides()
				f, rel = g.deepest(f), ""
			}
			yield(rel, f)
		}
	}
}
