package summary

import (
	"github.com/secvet/secvet/internal/model"
)

// The encoding of one summary: its five lists, each with its length, and the fields of each element in a fixed order.
// What belongs to the package alone is left out: numbers of origins, SSA values and traces. Exported functions come
// here in portable form (export.go). Whoever changes a field changes FormatVersion.
//
// For each writer there is a reader of the same name, its mirror: what the one writes in an order, the other reads in
// the same. Both recurse in one place only. A gen that is a function holds that function's summary, which may have such
// gens itself, up to MaxNested within each other; data that nests deeper is broken.
//
//	func handler() func(string) error { return func(s string) error { ... } } // one summary in a gen of the other

// EncodeSummary writes the portable form of a summary, as an entry of a package. far makes sites portable: it replaces
// positions by the file's name, the line and the column.
func EncodeSummary(s *Summary, far func(Site) Site) string {
	w := writer{far: far}
	w.summary(s)
	return string(w.out)
}

// summary writes the lists of a summary; reader.summary is its mirror. Unsettled, Version and Cuts are left out: they
// belong to solving, and cuts are told by the package.
func (w *writer) summary(s *Summary) {
	w.num(len(s.Flows))
	for i := range s.Flows {
		f := &s.Flows[i]
		w.input(f.In)
		w.output(f.Out)
		w.transfer(f.Clean, f.Flags)
	}
	// What begins in the function.
	w.num(len(s.Gens))
	for i := range s.Gens {
		w.gen(&s.Gens[i])
	}
	// Where parameters arrive.
	w.num(len(s.Sinks))
	for i := range s.Sinks {
		w.sink(&s.Sinks[i])
	}
	// What the function checks.
	w.num(len(s.Guards))
	for _, g := range s.Guards {
		w.num(g.Index)
		w.text(string(g.Path))
		w.num(int(g.Sinks))
		w.num(int(g.Outcome))
		w.text(g.Method)
		w.num(g.Same)
	}
	// What it calls without knowing it.
	w.num(len(s.Callbacks))
	for i := range s.Callbacks {
		w.call(&s.Callbacks[i])
	}
}

// The kinds of gens in encoded form.
const (
	// The numbers stand in facts.
	genSource      = iota // followed by the source
	genFunc               // by the summary of the function
	genMethodValue        // by that of the method
	genType               // by the key of the type
)

// gen writes a gen: first what begins in the function, by one of the numbers above, then the output that carries it,
// its kinds and its flags.
func (w *writer) gen(b *Gen) {
	switch {
	// A function of the package, or a method value, with all that it does.
	case b.Callee != nil:
		w.num(genFunc + boolBit(b.Bound))
		w.summary(b.Callee)
	case b.Type != "":
		w.num(genType)
		w.text(b.Type)
	default:
		w.num(genSource)
		w.source(b.Source)
	}
	w.output(b.Out)
	w.transfer(b.Clean, b.Flags)
}

// source writes a source. Its constant text is left out: it may be a secret, and facts are kept in caches. The booleans
// share a number, a bit each.
func (w *writer) source(src *Source) {
	w.num(int(src.Labels))
	w.text(src.Text)
	w.text(src.Name)
	w.num(boolBit(src.Named) | boolBit(src.Field)<<1 | boolBit(src.ReportedElsewhere)<<2 | boolBit(src.Request)<<3)
	w.site(src.At)
	w.steps(src.Steps)
}

// sink writes a sink that an input reaches. Of its mask only marks are left, such as that the value was looked at,
// since a sink is of one kind and the input is not clean for it.
func (w *writer) sink(k *SinkEntry) {
	w.input(k.In)
	w.num(int(k.Sink.Kind))
	w.text(k.Sink.Callee)
	w.given(k.Sink.Given)
	w.site(k.Sink.At)
	w.transfer(k.Clean, k.Flags)
	w.num(int(k.CoLabels))
	w.steps(k.Steps)
}

// given writes what is known of a sink. Of most sinks that is nothing, so a number says first which of the fields
// follow.
func (w *writer) given(g Given) {
	fields := [...]string{g.Line, g.Program, g.Option, g.Redactor, g.Form, g.Safe}
	// A bit for each field that is there, in the order in which they follow.
	bits := boolBit(g.OnlyJSON)
	for i, text := range fields {
		bits |= boolBit(text != "") << (i + 1)
	}
	w.num(bits | boolBit(g.Command > 0)<<(len(fields)+1))
	if g.Command > 0 {
		w.num(g.Command)
	}
	for _, text := range fields {
		if text != "" {
			w.text(text)
		}
	}
}

// call writes a callback. The number of the argument is one more than it is, as numbers cannot be negative and -1 says
// that there is none.
func (w *writer) call(c *Callback) {
	w.text(c.Slot)
	w.num(c.Arg + 1)
	w.text(string(c.Path))
	w.text(c.Words)
	w.num(boolBit(c.Source != nil))
	// A source, or else an input, flows to the argument.
	if c.Source != nil {
		w.source(c.Source)
	} else {
		w.input(c.In)
	}
	w.transfer(c.Clean, c.Flags)
}

// transfer writes what happened to a flow on its way: the kinds that it is clean for, and its flags.
func (w *writer) transfer(clear model.Kinds, fl Flags) {
	w.num(int(clear))
	w.num(int(fl))
}

// site writes where something is, without a position, since that means something in this file set alone.
func (w *writer) site(at Site) {
	// As others see it: by the package and the file's name.
	at = w.far(at)
	w.text(at.Pkg)
	w.text(at.File)
	w.num(at.Line)
	w.num(at.Col)
}

// steps writes a trace without its middle, if that is longer than any rule tells of another package.
func (w *writer) steps(list []Step) {
	// The beginning and the end of a trace tell most.
	if n := len(list); n > maxFarSteps {
		list = append(list[:maxFarSteps/2:maxFarSteps/2], list[n-maxFarSteps/2:]...)
	}
	w.num(len(list))
	for _, st := range list {
		w.step(st)
	}
}

// The bits of a step below its kind.
const (
	stepJoins = 1 << iota
	stepBits  = iota // how many they are
)

// step writes one step of a trace. Its kind and what else is known of it share a number.
func (w *writer) step(s Step) {
	w.site(s.At)
	n := int(s.Kind) << stepBits
	if s.Joins {
		n |= stepJoins
	}
	w.num(n)
	w.text(s.Func)
}

// The bits of an input beside its index.
const (
	inDeep     = 1 << iota // with all its parts
	inOuter                // of the function around
	inVariable             // a key of a variable follows, in place of the index
	inSlot                 // a key of a callback does
)

// input writes an input: its bits, then what it is a part of, which is a variable, a callback or a parameter, and then
// the part.
func (w *writer) input(in Input) {
	w.num(boolBit(in.Deep)*inDeep | boolBit(in.Outer)*inOuter | boolBit(in.Variable != "")*inVariable | boolBit(in.Slot != "")*inSlot)
	// One of three things names what the input is a part of.
	switch {
	case in.Variable != "":
		w.text(in.Variable)
	case in.Slot != "":
		w.text(in.Slot)
	default:
		w.num(in.Index)
	}
	w.text(string(in.Path))
}

// output writes an output. Its variable, if it is one of this package, has been made portable.
func (w *writer) output(out Output) {
	w.num(int(out.Kind))
	if out.Kind == ToGlobal {
		w.text(out.Variable)
	} else {
		w.num(out.Index)
	}
	w.text(string(out.Path))
}

// boolBit is 1 for true.
func boolBit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// decodeSummary reads a summary, and reports whether the data is whole. Broken data gives an empty summary, since half
// of one would look like all of it. No data is a summary with no entries.
func decodeSummary(data string) (s *Summary, ok bool) {
	if data == "" {
		return &Summary{Foreign: true}, true
	}
	r := &reader{rest: data}
	s = r.summary(0)
	if r.bad || r.rest != "" {
		return &Summary{Foreign: true}, false
	}
	return s, true
}

// summary reads a summary that stands in so many others. A list that is broken ends, and then all behind it is zero.
func (r *reader) summary(depth int) *Summary {
	s := &Summary{Foreign: true}
	r.list(leastFlow, func() {
		s.Flows = append(s.Flows, Flow{r.input(), r.output(), r.kinds(), r.flags()})
	})
	// Gens come second, and hold summaries themselves.
	r.list(leastGen, func() { s.Gens = append(s.Gens, r.gen(depth)) })
	r.list(leastSink, func() {
		s.Sinks = append(s.Sinks, SinkEntry{
			In: r.input(), Sink: Sink{r.kinds(), r.text(), r.given(), r.site()},
			Clean: r.kinds(), Flags: r.flags(), CoLabels: model.Labels(r.num()), Steps: r.steps(),
		})
	})
	r.list(leastGuard, func() {
		s.Guards = append(s.Guards, Guard{r.index(), r.path(), r.kinds(), model.Outcome(r.num()), r.text(), r.index()})
	})
	r.list(leastCall, func() { s.Callbacks = append(s.Callbacks, r.call()) })
	return s
}

// gen reads a gen. Functions that stand in each other deeper than the writer goes are broken data.
func (r *reader) gen(depth int) Gen {
	var b Gen
	switch kind := r.num(); kind {
	case genFunc, genMethodValue:
		b.Bound = kind == genMethodValue
		// As deep as writers go.
		if depth < MaxNested {
			b.Callee = r.summary(depth + 1)
		} else {
			r.bad = true
		}
	case genType:
		b.Type = r.text()
	default:
		b.Source = r.source()
	}
	b.Out, b.Clean, b.Flags = r.output(), r.kinds(), r.flags()
	return b
}

// source reads a source. Each has an address of its own, by which the package that reads it tells it from others.
func (r *reader) source() *Source {
	src := &Source{Labels: model.Labels(r.num()), Text: r.text(), Name: r.text()}
	bits := r.num()
	src.Named, src.Field, src.ReportedElsewhere, src.Request = bits&1 != 0, bits&2 != 0, bits&4 != 0, bits&8 != 0
	src.At, src.Steps = r.site(), r.steps()
	return src
}

// given reads what is known of a sink, as the bits say.
func (r *reader) given() (g Given) {
	bits := r.num()
	g.OnlyJSON = bits&1 != 0
	fields := [...]*string{&g.Line, &g.Program, &g.Option, &g.Redactor, &g.Form, &g.Safe}
	// The bits are those of the writer: OnlyJSON, the texts, the command.
	if bits&(2<<len(fields)) != 0 {
		g.Command = r.num()
	}
	for i, field := range fields {
		if bits&(2<<i) != 0 {
			*field = r.text()
		}
	}
	return g
}

// call reads a callback: the key of its slot, the argument, and the source or input that reaches the argument.
func (r *reader) call() Callback {
	c := Callback{Slot: r.slot(), Arg: r.index() - 1, Path: r.path(), Words: r.text()}
	// One for a source, zero for an input.
	if r.num() == 1 {
		c.Source = r.source()
	} else {
		c.In = r.input()
	}
	c.Clean, c.Flags = r.kinds(), r.flags()
	return c
}

// Masks and flags are read as they are: bits that this version does not have say nothing to anybody.
func (r *reader) kinds() model.Kinds { return model.Kinds(r.bits()) }

func (r *reader) flags() Flags { return Flags(r.num()) }

// input reads an input, which may be a part of what a callback returns.
func (r *reader) input() (in Input) {
	bits := r.num()
	in.Deep, in.Outer = bits&inDeep != 0, bits&inOuter != 0
	switch {
	case bits&inVariable != 0:
		in.Variable = r.text()
	case bits&inSlot != 0:
		// slot has looked at the slots within it already.
		if r.key {
			in.Slot = r.text()
		} else {
			in.Slot = r.slot()
		}
	default:
		in.Index = r.index()
	}
	in.Path = r.path()
	return in
}

// output reads an output. A kind that this version does not have is broken data.
func (r *reader) output() Output {
	out := Output{Kind: outputKind(r.num())}
	r.bad = r.bad || out.Kind > ToGlobal
	if out.Kind == ToGlobal {
		out.Variable = r.text()
	} else {
		out.Index = r.index()
	}
	out.Path = r.path()
	return out
}

// The least number of bytes that an element of a summary's lists takes: one for each number and text. It bounds what a list
// may claim for its length.
const (
	// Changed with the fields.
	leastFlow  = 8 // three for an input, three for an output, the mask and the flags
	leastGen   = 7
	leastSink  = 14
	leastGuard = 6
	leastCall  = 10
)
