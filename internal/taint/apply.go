package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// apply lets data flow through a call as the callee's summary says.
func (g *group) apply(c *call, s *summary, name string) {
	if len(s.calls) > 0 {
		c.frame = &frame{call: c, sum: s}
		g.through(c, "through "+name, func() { g.runSlots(c.frame) })
	}
	g.through(c, "through "+name, func() {
		for i := range s.flows {
			g.applyFlow(c, &s.flows[i], name)
		}
	})
	for i := range s.births {
		g.applyBirth(c, s, &s.births[i], name)
	}
	for i := range s.sinks {
		g.applySink(c, s, &s.sinks[i], name)
	}
}

// applyBirth lets a source of the callee's own out of the call.
func (g *group) applyBirth(c *call, s *summary, b *birth, name string) {
	to, ok := g.target(c, b.out)
	if !ok || b.src != nil && b.src.Labels != 0 && g.believed(b.src.Labels) == 0 {
		return
	}
	id, ok := g.bornAs(b, c)
	if !ok {
		return
	}
	f := flow{org: id, clear: b.clear, flags: b.flags, via: b.via}
	if b.out.kind == toResult && (g.words.Redactor(name) || g.redacts(c) || g.idBesideSecret(c.result, b.out.index)) {
		f.clear |= shown
	}
	how := "returned by "
	if b.out.kind != toResult {
		how = "written by "
		g.writtenTo(c, b.out, name, func(flows *set) { flows.add(f) })
	}
	g.through(c, how+name, func() { g.put(to, "", f) })
}

func (g *group) applyFlow(c *call, e *flowEntry, name string) {
	to, ok := g.target(c, e.out)
	if !ok {
		return
	}
	var clear model.Sinks
	if g.words.Redactor(name) || g.redacts(c) {
		clear = shown
	}
	if e.out.kind == toResult && (judges(name) && judged(c.result, e.out.index) || g.idBesideSecret(c.result, e.out.index)) {
		clear |= shown
	}
	g.writtenTo(c, e.out, name, func(flows *set) {
		g.eachInput(c, e.in, func(rel path, f flow) {
			f.clear |= rel.hides()
			flows.add(f.after(e.clear|clear, e.flags))
		})
	})
	old := g.until
	if e.out.kind != toResult || !isPlain(c.resultType(e.out.index)) {
		old = g.handing(c, e.in)
	}
	g.eachInput(c, e.in, func(rel path, f flow) {
		g.put(to, rel, f.after(e.clear|clear, e.flags))
	})
	g.until = old
}

// judges reports whether a function's name says that it looks at what it is given and returns something about
// it, such as the claims of a token.
func judges(name string) bool {
	for _, verb := range [...]string{"Verify", "Validate", "Parse", "Check", "Authenticate", "Login", "Exchange", "Lookup", "Find"} {
		if len(name) >= len(verb) && strings.EqualFold(name[:len(verb)], verb) {
			return true
		}
	}
	return false
}

// idBesideSecret reports whether a result of a call is assigned to a variable that is called an id, and another one to
// one that is called a secret: then the id is not it.
func (g *group) idBesideSecret(result ssa.Value, i int) bool {
	tuple, ok := result.(*ssa.Call)
	if !ok {
		return false
	}
	if name := g.names[nameKey{tuple.Pos(), i}]; len(name) < 2 || !strings.EqualFold(name[len(name)-2:], "id") {
		return false
	}
	for other := range tuple.Call.Signature().Results().Len() {
		if g.words.SecretStrength(g.names[nameKey{tuple.Pos(), other}]) == names.Certain {
			return true
		}
	}
	return false
}

// judged reports whether a result of a call is an error or an object, and not a text.
func judged(result ssa.Value, i int) bool {
	if result == nil {
		return false
	}
	t := result.Type()
	if tuple, ok := t.(*types.Tuple); ok {
		t = tuple.At(i).Type()
	}
	return !isText(t)
}

// eachInput yields what an input of a call carries: with its parts, or as the text made of it.
func (g *group) eachInput(c *call, in input, yield func(rel path, f flow)) {
	switch {
	case in.slot != "":
		if c.frame != nil {
			c.frame.each(g, in, yield)
		}
		return
	case in.variable != "":
		g.eachAt(loc{root: g.variableNamed(in.variable)}.part(in.path), 0, func(rel path, f flow) {
			if in.deep {
				if f, rel = g.asText(rel, f), ""; g.noData(f) {
					return
				}
			}
			yield(rel, f)
		})
		return
	case in.outer:
		g.eachOuter(c, in, yield)
		return
	}
	if in.index >= len(c.args) {
		return
	}
	arg := c.args[in.index]
	if in.path == "" {
		if !in.deep {
			g.each(arg, c.at, yield)
			return
		}
		for _, f := range g.flowsOf(arg, c.at) {
			if !g.noData(f) {
				yield("", f)
			}
		}
		return
	}
	l := g.loc(arg)
	mask := g.guarded(l, c.at)
	var seen set
	g.eachAt(l.part(in.path), mask, g.ownReads(arg, func(rel path, f flow) {
		if in.deep {
			if f = g.asText(rel, f); g.noData(f) {
				return
			}
			if !seen.add(f) {
				return
			}
			rel = ""
		}
		yield(rel, f)
	}))
}

// eachOuter yields what the function that a nested function stands in was given, when it returned the nested
// one. Where that was in another function, its parameters mean nothing here.
func (g *group) eachOuter(c *call, in input, yield func(rel path, f flow)) {
	if c.made == nil {
		return
	}
	in.outer = false
	there := g.groupFor(c.made)
	old := there.until
	defer func() { there.until = old }()
	there.until = always
	there.eachInput(c.made, in, func(rel path, f flow) {
		if there == g || g.origins[f.org].kind != fromParam {
			yield(rel, f)
		}
	})
}

// bornAs returns the origin that a birth is for the caller. A function remembers the call that returned it, if
// what it does depends on that.
func (g *group) bornAs(b *birth, c *call) (originID, bool) {
	o := origin{kind: fromFunc, sum: b.sum, bound: b.bound}
	switch {
	case b.typ != "":
		return g.id(origin{kind: fromType, name: b.typ}), true
	case b.sum == nil && b.src != nil && b.org == 0:
		return g.source(b.src, func() *Source { return b.src }), true
	case b.sum == nil:
		o = g.origins[b.org]
		if o.kind != fromFunc || o.made != nil || o.fn == nil || o.fn.Parent() == nil || g.groupOf[o.fn] == g {
			return b.org, true
		}
	}
	if c != nil {
		if g.calls[c.instr] == nil {
			g.calls[c.instr] = c
		}
		o.made = g.calls[c.instr]
	}
	return g.id(o), true
}

// target is where an output of a call is.
func (g *group) target(c *call, out output) (loc, bool) {
	switch out.kind {
	case toGlobal:
		if out.global == nil {
			return loc{root: g.variableNamed(out.variable), path: out.path}, true
		}
		return loc{root: out.global, path: out.path}, true
	case toParam:
		if out.index >= len(c.args) {
			return loc{}, false
		}
		l := g.loc(c.args[out.index])
		to := l.part(out.path)
		to.async = throughChannel(c.args[out.index].Type(), out.path)
		return to, true
	}
	if c.result == nil {
		return loc{}, false
	}
	p := out.path
	if _, ok := c.result.Type().(*types.Tuple); ok {
		p = step(out.index) + p
	}
	return loc{root: c.result, path: p}, true
}

func (g *group) applySink(c *call, s *summary, e *sinkEntry, name string) {
	var flows set
	if e.flags&pure != 0 && e.in.path == "" && !e.in.outer && e.in.index < len(c.args) && !mayBeText(innerType(c.args[e.in.index])) &&
		e.sink.Kind&(model.SQL|model.Shell|model.Command|model.Argument) != 0 && !isTexts(c.args[e.in.index].Type()) {
		return
	}
	place := g.passedLine(c, s, e)
	if e.sink.Kind == model.Argument && e.in.path == "" && !e.in.outer && e.in.index < len(c.args) {
		flows = g.obeyed(c, c.args[e.in.index], place.Program())
	} else if e.sink.Kind != model.SQL || !bindable(c, e.in) {
		g.eachInput(c, e.in, func(rel path, f flow) {
			if e.sink.Kind&shown == 0 || rel == "" { // what was taken for a text there has no parts
				flows.add(f)
			}
		})
		if e.sink.Kind&shown != 0 && g.handsThing(c, e.in) && !g.printsFor(e.sink, name) {
			flows = slices.DeleteFunc(flows, g.isSecret)
		}
	}
	g.addLeaks(&flows, c, e, name)
	g.addKeyed(&flows, c, e, name)
	if len(flows) == 0 {
		return
	}
	also := e.also | g.labels(flows)
	rest := func() []Step { return c.passedTo(name, e.steps) }
	for _, f := range flows {
		f = f.after(e.clear, e.flags)
		if e.flags&built != 0 {
			f.flags |= inner
		}
		g.arrive(f, place, g.beside(f, flows, also)|e.also, rest, c.instr)
	}
}

// bindable reports whether what an input speaks of is an object, or objects alone, that is given for a parameter of any
// type: a mapper of objects to tables takes it apart by reflection, makes the statement of the names and binds the values.
func bindable(c *call, in input) bool {
	if in.outer || in.variable != "" || in.slot != "" || in.index >= len(c.args) || in.path.len() > 1 {
		return false
	}
	given := []ssa.Value{c.args[in.index]}
	if isTexts(given[0].Type()) {
		given = elements(given[0])
	}
	for _, v := range given {
		m, ok := v.(*ssa.MakeInterface)
		if !ok || !isObject(m.X.Type()) {
			return false
		}
	}
	return len(given) > 0
}

// isObject reports whether t is a struct that does not say what its text is, or a list of such, or points there.
func isObject(t types.Type) bool {
	for range maxElements {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Struct:
			return !printsItself(t)
		default:
			return false
		}
	}
	return false
}

// printsItself reports whether values of a type say what their text is.
func printsItself(t types.Type) bool {
	for _, name := range [...]string{"String", "Error", "MarshalText"} {
		if o, _, _ := types.LookupFieldOrMethod(t, true, nil, name); o != nil {
			return true
		}
	}
	return false
}

// passedTo is a way that begins with handing something to a function at the call.
func (c *call) passedTo(name string, steps []Step) []Step {
	return append([]Step{{Site{Pos: c.instr.Pos()}, "passed to " + name}}, steps...)
}

// summarize writes down what a function does with data, from the objects that the group has solved.
func (g *group) summarize(fn *ssa.Function) {
	s := g.summaries[fn]
	g.validates(fn)
	if ret := g.returns[fn]; ret != nil {
		for _, c := range ret.cells {
			if c.path != "" {
				g.addOutput(fn, s, output{kind: toResult, index: c.path.at(0), path: c.path.from(1)}, c.set)
			}
		}
	}
	for i, p := range fn.Params {
		o := g.objects[p]
		if o == nil || !pointerish(p.Type()) {
			continue
		}
		for _, c := range o.cells {
			if !c.implicit {
				g.addOutput(fn, s, output{kind: toParam, index: i, path: c.path}, c.set)
			}
		}
	}
}

// addOutput notes what flows to an output: the function's own parameters, what only callers know, sources,
// functions and types.
func (g *group) addOutput(fn *ssa.Function, s *summary, out output, flows set) {
	for _, f := range flows {
		o := g.origins[f.org]
		grown := false
		switch o.kind {
		case fromParam, fromVar, fromCall:
			if in, ok := g.inputOf(o, fn); ok {
				grown = s.addFlow(flowEntry{in, out, f.clear, f.flags})
			}
		case fromSource:
			grown = s.addBirth(birth{org: f.org, src: outgoing(o.src, f), via: f.via, out: out, clear: f.clear, flags: f.flags})
		case fromFunc, fromType:
			grown = s.addBirth(birth{org: f.org, out: out, flags: f.flags})
		}
		if grown {
			g.grew(s)
		}
	}
}

// outgoing returns the source as importers see it: with the way out of this function.
func outgoing(src *Source, f flow) *Source {
	steps := f.via.steps()
	if len(steps) == 0 {
		return src
	}
	out := *src
	out.Steps = shorten(append(append([]Step(nil), src.Steps...), steps...))
	return &out
}
