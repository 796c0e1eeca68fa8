package taint

import "github.com/secvet/secvet/internal/model"

// encodeSummary writes the exported form of a summary. far makes sites portable.
func encodeSummary(s *summary, far func(Site) Site) string {
	w := writer{far: far}
	w.summary(s)
	return string(w.out)
}

func (w *writer) summary(s *summary) {
	w.num(len(s.flows))
	for i := range s.flows {
		f := &s.flows[i]
		w.input(f.in)
		w.output(f.out)
		w.way(f.clear, f.flags)
	}
	w.num(len(s.births))
	for i := range s.births {
		w.birth(&s.births[i])
	}
	w.num(len(s.sinks))
	for i := range s.sinks {
		w.sink(&s.sinks[i])
	}
	w.num(len(s.guards))
	for _, g := range s.guards {
		w.num(g.index)
		w.text(string(g.path))
		w.num(int(g.sinks))
		w.num(int(g.outcome))
	}
	w.num(len(s.calls))
	for i := range s.calls {
		w.call(&s.calls[i])
	}
}

// The kinds of births in encoded form.
const (
	birthSource = iota
	birthFunc
	birthMethodValue
	birthType
)

func (w *writer) birth(b *birth) {
	switch {
	case b.sum != nil:
		w.num(birthFunc + boolBit(b.bound))
		w.summary(b.sum)
	case b.typ != "":
		w.num(birthType)
		w.text(b.typ)
	default:
		w.num(birthSource)
		w.source(b.src)
	}
	w.output(b.out)
	w.way(b.clear, b.flags)
}

func (w *writer) source(src *Source) {
	w.num(int(src.Labels))
	w.text(src.Text)
	w.num(boolBit(src.Named) | boolBit(src.Field)<<1 | boolBit(src.Told)<<2 | boolBit(src.Request)<<3)
	w.site(src.At)
	w.steps(src.Steps)
}

func (w *writer) sink(k *sinkEntry) {
	w.input(k.in)
	w.num(int(k.sink.Kind))
	w.text(k.sink.Callee)
	w.text(k.sink.Given)
	w.site(k.sink.At)
	w.way(k.clear, k.flags)
	w.num(int(k.also))
	w.steps(k.steps)
}

func (w *writer) call(c *callEntry) {
	w.text(c.slot)
	w.num(c.arg + 1)
	w.text(string(c.path))
	w.num(boolBit(c.src != nil))
	if c.src != nil {
		w.source(c.src)
	} else {
		w.input(c.in)
	}
	w.way(c.clear, c.flags)
}

func (w *writer) way(clear model.Sinks, fl flags) {
	w.num(int(clear))
	w.num(int(fl))
}

func (w *writer) site(at Site) {
	at = w.far(at)
	w.text(at.Pkg)
	w.text(at.File)
	w.num(at.Line)
	w.num(at.Col)
}

func (w *writer) steps(list []Step) {
	if n := len(list); n > maxFarSteps {
		list = append(list[:maxFarSteps/2:maxFarSteps/2], list[n-maxFarSteps/2:]...)
	}
	w.num(len(list))
	for _, st := range list {
		w.site(st.At)
		w.text(st.Text)
	}
}

// The bits of an input beside its index.
const (
	inDeep = 1 << iota
	inOuter
	inVariable
	inSlot
)

func (w *writer) input(in input) {
	w.num(boolBit(in.deep)*inDeep | boolBit(in.outer)*inOuter | boolBit(in.variable != "")*inVariable | boolBit(in.slot != "")*inSlot)
	switch {
	case in.variable != "":
		w.text(in.variable)
	case in.slot != "":
		w.text(in.slot)
	default:
		w.num(in.index)
	}
	w.text(string(in.path))
}

func (w *writer) output(out output) {
	w.num(int(out.kind))
	if out.kind == toGlobal {
		w.text(out.variable)
	} else {
		w.num(out.index)
	}
	w.text(string(out.path))
}

func boolBit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// decodeSummary reads a summary. Broken data says nothing.
func decodeSummary(data string) (s *summary, ok bool) {
	if data == "" {
		return &summary{foreign: true}, true
	}
	r := &reader{rest: data}
	s = r.summary(0)
	if r.bad || r.rest != "" {
		return &summary{foreign: true}, false
	}
	return s, true
}

// The least number of bytes that an element of a summary's lists takes.
const (
	leastFlow  = 8
	leastBirth = 7
	leastSink  = 14
	leastGuard = 4
	leastCall  = 9
)

func (r *reader) summary(depth int) *summary {
	s := &summary{foreign: true}
	r.list(leastFlow, func() {
		s.flows = append(s.flows, flowEntry{r.input(), r.output(), r.clear(), r.flags()})
	})
	r.list(leastBirth, func() { s.births = append(s.births, r.birth(depth)) })
	r.list(leastSink, func() {
		s.sinks = append(s.sinks, sinkEntry{
			in: r.input(), sink: Place{model.Sinks(r.num()), r.text(), r.text(), r.site()},
			clear: r.clear(), flags: r.flags(), also: model.Labels(r.num()), steps: r.steps(),
		})
	})
	r.list(leastGuard, func() {
		s.guards = append(s.guards, guardEntry{r.index(), r.path(), model.Sinks(r.num()), model.Outcome(r.num())})
	})
	r.list(leastCall, func() { s.calls = append(s.calls, r.call()) })
	return s
}

func (r *reader) birth(depth int) birth {
	var b birth
	switch kind := r.num(); kind {
	case birthFunc, birthMethodValue:
		b.bound = kind == birthMethodValue
		if depth < maxNested {
			b.sum = r.summary(depth + 1)
		} else {
			r.bad = true
		}
	case birthType:
		b.typ = r.text()
	default:
		b.src = r.source()
	}
	b.out, b.clear, b.flags = r.output(), r.clear(), r.flags()
	return b
}

func (r *reader) source() *Source {
	src := &Source{Labels: model.Labels(r.num()), Text: r.text()}
	bits := r.num()
	src.Named, src.Field, src.Told, src.Request = bits&1 != 0, bits&2 != 0, bits&4 != 0, bits&8 != 0
	src.At, src.Steps = r.site(), r.steps()
	return src
}

func (r *reader) call() callEntry {
	c := callEntry{slot: r.slot(), arg: r.index() - 1, path: r.path()}
	if r.num() == 1 {
		c.src = r.source()
	} else {
		c.in = r.input()
	}
	c.clear, c.flags = r.clear(), r.flags()
	return c
}

func (r *reader) clear() model.Sinks { return model.Sinks(r.num()) }
func (r *reader) flags() flags       { return flags(r.num()) }

func (r *reader) input() (in input) {
	bits := r.num()
	in.deep, in.outer = bits&inDeep != 0, bits&inOuter != 0
	switch {
	case bits&inVariable != 0:
		in.variable = r.text()
	case bits&inSlot != 0:
		if r.key {
			in.slot = r.text()
		} else {
			in.slot = r.slot()
		}
	default:
		in.index = r.index()
	}
	in.path = r.path()
	return in
}

func (r *reader) output() output {
	out := output{kind: outputKind(r.num())}
	r.bad = r.bad || out.kind > toGlobal
	if out.kind == toGlobal {
		out.variable = r.text()
	} else {
		out.index = r.index()
	}
	out.path = r.path()
	return out
}
