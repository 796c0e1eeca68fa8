package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/model"
)

// exported returns what importers may know of a function, in an order that depends on the code alone:
// portable paths and variables, one site for each sink that an input reaches by one callee, and of the
// functions that it returns what they do.
func (e *engine) exported(s *summary, nested int) *summary {
	out := &summary{guards: portableGuards(s.guards)}
	flows := maxFarEntries
	if nested > 0 {
		flows = maxFarNested
	}
	for _, f := range s.flows {
		if !out.addFarFlow(f, flows) {
			s.cut(CutFacts)
		}
	}
	funcs := 0
	for _, b := range s.births {
		far := b.src == nil && (b.out.path.len() > farCallee-1 || funcs >= maxFarFuncs)
		if b.src == nil && !far {
			funcs++
		}
		if b.out.path.len() > farOutput {
			b.out.path, b.flags = b.out.path[:2*farOutput], b.flags&^exact
		}
		b.out.portable()
		switch tells := e.exportBirth(&b, nested); {
		case tells && far:
			s.cut(CutFacts)
		case tells && !out.tells(&b):
			out.addBirth(b)
		}
	}
	for _, k := range s.sinks {
		k.in.portable()
		same := func(g sinkEntry) bool {
			return g.in == k.in && g.sink.Kind == k.sink.Kind && g.sink.Callee == k.sink.Callee
		}
		if !slices.ContainsFunc(out.sinks, same) {
			out.addSink(k)
		}
	}
	for _, c := range s.calls {
		of, _ := slotOf(c.slot)
		if c.src != nil && c.src.Labels&^model.Literal == 0 {
			continue
		}
		if of.in.path.len() > farCallee || len(out.calls) >= maxFarCalls {
			s.cut(CutFacts)
			continue
		}
		if c.src != nil {
			c.src = e.asTold(c.src, c.org)
		}
		c.path = c.path.portable()
		c.slot = portableSlot(c.slot)
		c.in.portable()
		out.addCall(c)
	}
	return out
}

// addFarFlow adds a flow as importers are told of it: what leads too deep leads to the whole of what is there, and where
// there are too many they lead to all of it. It reports false if there is no room for that either.
func (s *summary) addFarFlow(f flowEntry, room int) bool {
	f.in.portable()
	f.out.portable()
	far := farOutput
	if f.out.kind == toParam && f.in.index == f.out.index {
		far = farCallee
	}
	if f.out.path.len() > far {
		f.out.path, f.flags = f.out.path[:2*far], f.flags&^exact
	}
	if len(s.flows) >= room {
		f.in, f.out.path, f.flags = f.in.whole(), "", f.flags&^exact
	}
	if len(s.flows) >= 2*room {
		return false
	}
	s.addFlow(f)
	return true
}

// tells reports whether the summary says of an output already that it carries such a source: one of those with
// the same name is enough for importers.
func (s *summary) tells(b *birth) bool {
	if b.src == nil {
		return false
	}
	return slices.ContainsFunc(s.births, func(o birth) bool {
		return o.src != nil && o.out == b.out && o.src.Text == b.src.Text && o.src.Labels == b.src.Labels &&
			o.clear&^b.clear == 0 && b.flags&^o.flags == 0
	})
}

// exportBirth completes a birth for importers and reports whether it tells them anything.
func (e *engine) exportBirth(b *birth, nested int) bool {
	if b.src != nil {
		b.src = e.asTold(b.src, b.org)
		return b.src.Labels&^model.Literal != 0
	}
	o := e.origins[b.org]
	switch {
	case o.kind == fromType:
		b.typ = o.name
		return true
	case o.kind != fromFunc:
		return false
	case nested >= maxNested:
		e.cutDeep(o)
		return false
	case o.sum != nil:
		b.sum, b.bound = o.sum, o.bound
	case e.summaries[o.fn] != nil:
		b.sum, b.bound = e.exported(e.summaries[o.fn], nested+1), o.bound
	default:
		return false
	}
	if o.made != nil {
		b.sum = b.sum.withoutOuter() // what it was made of is known in this package only
	}
	return !b.sum.empty()
}

// asTold returns a source as importers are told it: its own package may have reported already what it becomes.
func (e *engine) asTold(src *Source, org originID) *Source {
	if src.Told || !e.told[e.origins[org].src] {
		return src
	}
	told := *src
	told.Told = true
	return &told
}

// cutDeep notes that importers are not told what a function does, if there is something to tell.
func (e *engine) cutDeep(o origin) {
	if s := e.summaries[o.fn]; o.fn != nil && s != nil && !s.empty() {
		e.cut(CutFacts, o.fn)
	}
}

// withoutOuter returns the summary without what it says of the function around.
func (s *summary) withoutOuter() *summary {
	out := *s
	out.flows = slices.DeleteFunc(slices.Clone(s.flows), func(f flowEntry) bool { return f.in.fromOuter() })
	out.sinks = slices.DeleteFunc(slices.Clone(s.sinks), func(k sinkEntry) bool { return k.in.fromOuter() })
	out.calls = slices.DeleteFunc(slices.Clone(s.calls), func(c callEntry) bool {
		of, _ := slotOf(c.slot)
		return c.in.fromOuter() || of.in.fromOuter()
	})
	return &out
}

// fromOuter reports whether the input, or the slot that it comes from, is of the function around.
func (in input) fromOuter() bool {
	if in.slot != "" {
		s, ok := slotOf(in.slot)
		return !ok || s.in.fromOuter()
	}
	return in.outer
}

// portable makes the input mean the same in other packages.
func (in *input) portable() {
	in.path = in.path.portable()
	if in.slot != "" {
		in.slot = portableSlot(in.slot)
	}
}

// portableSlot makes the slot mean the same in other packages.
func portableSlot(key string) string {
	s, _ := slotOf(key)
	s.in.portable()
	return s.key()
}

// portable makes the output mean the same in other packages.
func (out *output) portable() {
	out.path = out.path.portable()
	if out.kind == toGlobal && out.global != nil {
		out.variable = variableKey(out.global)
		out.global = nil
	}
}

// eachType yields the keys of the types that values of interfaces are said to be of.
func (s *summary) eachType(yield func(key string)) {
	for i := range s.births {
		if b := &s.births[i]; b.typ != "" {
			yield(b.typ)
		} else if b.sum != nil {
			b.sum.eachType(yield)
		}
	}
}

// portableGuards leaves out what is said of a map's constant keys, whose numbers mean nothing elsewhere.
func portableGuards(guards []guardEntry) []guardEntry {
	return slices.DeleteFunc(slices.Clone(guards), func(g guardEntry) bool { return g.path.portable() != g.path })
}
