package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// A summary is applied in one way, wherever its function runs. For each entry the interpreter finds what reaches the input
// and lets it out at the output, or arrive at the sink. Before that the topics are asked what the passage is clean for.
//
// What inputs and outputs are differs, and is the boundary's to know: at a call they are arguments and results, values with
// an address, and where something runs a function that it was given they are flows.

// This is the one place where the meaning of a summary's entries stands. There are three kinds of them:
//
//	func show(w http.ResponseWriter, s string) string {
//		io.WriteString(w, s)                // a sink entry: parameter 1 reaches a response
//		host := os.Getenv("HOST")           // a gen: something begins here and reaches the result
//		return host + "/" + url.PathEscape(s) // a flow entry: parameter 1 reaches it too, clean for some kinds
//	}
//
// What is let out is added to what is there by weak updates, with masks that are joined by intersection, so that applying a
// summary once more, or one that has grown, only adds. A summary has finitely many entries, and each is taken once a visit.

// A boundary is where the inputs and outputs of a summary meet what is around its function.
type boundary interface {
	// pass lets what reaches the input of an entry out at its output, clean for the entry's kinds and for some more.
	pass(e *summary.Flow, clean model.Kinds)
	// begin lets what begins in the function out.
	begin(b *summary.Gen, f Flow)
	// arrivals returns what reaches a sink, and the sink as it is seen from here. The flows are those of the input: what
	// happens to them in the function is added by the interpreter.
	arrivals(e *summary.SinkEntry) (summary.Sink, FlowSet)
	// application returns the instance of the summary, or nil if it has no callbacks.
	application() *instance
}

// interpret lets data flow as the summary of a function that a call runs says. What the topics are told of the call is in
// seen: without results where they are not the function's.
// The parts of a summary do not depend on each other, so that their order is that of the messages only.
func (g *Func) interpret(c, seen *access.Call, s *summary.Summary, name string, at boundary) {
	defer g.remember(c, s).forget(g)
	var flows, gens passages
	for i := range s.Flows {
		e := &s.Flows[i]
		if g.unused(e.Flags, at) {
			continue
		}
		if only := onlyFor(c); only != 0 {
			e = &summary.Flow{In: e.In, Out: e.Out, Clean: e.Clean, Flags: e.Flags &^ only}
		}
		if out, known := g.encodedAs(c, e.Out); out.Path != e.Out.Path {
			e = &summary.Flow{In: e.In, Out: out, Clean: e.Clean, Flags: e.Flags}
			e.In.Deep = e.In.Deep || !known
		}
		clean, _ := flows.ask(g, Passage{Call: seen, Name: name, Result: e.Out.ResultIndex(), Exact: e.Flags&summary.Exact != 0, Text: isTextInput(c, e.In)})
		at.pass(e, clean)
	}
	for i := range s.Gens {
		b := &s.Gens[i]
		// The user may say that a label is trusted in this package, also if the source is in another one.
		if g.unused(b.Flags, at) || b.Source != nil && b.Source.Labels != 0 && g.trustedLabels(b.Source.Labels) == 0 {
			continue
		}
		if id, ok := g.genAs(b, c); ok {
			clean, each := gens.ask(g, Passage{Call: seen, Name: name, Result: b.Out.ResultIndex(), Gen: true})
			f := Flow{Origin: id, Clean: b.Clean | clean, Flags: b.Flags &^ onlyFor(c), Trace: b.Trace}
			for _, one := range each {
				f.Clean |= one(f)
			}
			if out, _ := g.encodedAs(c, b.Out); out.Path != b.Out.Path {
				at.begin(&summary.Gen{Source: b.Source, Callee: b.Callee, Out: out}, f)
			} else {
				at.begin(b, f)
			}
		}
	}
	for i := range s.Sinks {
		g.arriveInside(c, &s.Sinks[i], name, at)
	}
}

// isTextInput reports whether an input of a summary is an argument of a call that is a text.
func isTextInput(c *access.Call, in summary.Input) bool {
	return in.Variable == "" && in.Slot == "" && !in.Outer && in.Path.Outside() == "" && in.Index < len(c.Args) && ssautil.IsString(c.Args[in.Index].Type())
}

// arriveInside lets what reaches a sink in a function that a call runs arrive there.
// The trace of the hit gets a step that the call has passed the value on, and then the steps within the function. They are
// made only if there is a hit to report.
func (g *Func) arriveInside(c *access.Call, e *summary.SinkEntry, name string, at boundary) {
	// What is sent to a worker has arrived where it was sent.
	if v := e.In.Variable; v != "" && g.isForeignChannel(v) {
		return
	}
	if g.unused(e.Flags, at) {
		return
	}
	place, flows := at.arrivals(e)
	if len(flows) == 0 {
		return
	}
	labels := e.CoLabels | g.Labels(flows)
	rest := func() []summary.Step {
		return append([]summary.Step{{At: summary.Site{Pos: c.Instr.Pos()}, Kind: summary.Passed, Func: name}}, e.Steps...)
	}
	far := e.Sink.Kind&model.Near != 0 && summary.Count(e.Steps, summary.Passed) >= maxNear
	for _, f := range flows {
		if far && g.Origins[f.Origin].Kind != OriginSource {
			continue
		}
		f = f.After(e.Clean, e.Flags&^onlyFor(c))
		// Joined within the callee is another thing than joined here: the text before it is not to be seen from the call.
		if e.Flags&summary.Concat != 0 {
			f.Flags |= summary.ConcatInCallee
		}
		g.sinkReached(f, place, g.coLabels(f, flows, labels)|e.CoLabels, rest, c.Instr)
	}
}

// A callBoundary is that of a call in the program.
type callBoundary struct {
	*Func
	call *access.Call
	sum  *summary.Summary
	name string
}

// apply lets data flow through a call as the callee's summary says.
// Callbacks are run first, because entries of the summary may begin at what they return.
func (g *Func) apply(c *access.Call, s *summary.Summary, name string) {
	if len(s.Callbacks) > 0 {
		at := &instance{call: c, sum: s}
		g.instances[c] = at
		g.WithStep(c.Instr.Pos(), summary.Through, name, func() { g.runCallbacks(at) })
	}
	g.chained(c)
	before := g.registered
	g.registered = nil
	g.interpret(c, c, s, name, callBoundary{g, c, s, name})
	kept := g.registered
	g.registered = before
	for i, object := range kept {
		if !slices.Contains(kept[:i], object) {
			g.handOnKept(c, object)
		}
	}
}

// noteRegistered notes the object that something is registered with, if an output of a summary is what it holds.
func (g *Func) noteRegistered(out summary.Output, to access.Loc) {
	if out.Kind != summary.ToParam || out.Path == "" {
		return
	}
	if object, ok := heldBy(to); ok {
		g.registered = append(g.registered, object)
	}
}

func (b callBoundary) pass(e *summary.Flow, clean model.Kinds) {
	b.targets(b.call, e.Out, func(to access.Loc) { b.passTo(to, e, clean) })
}

// passTo is pass for one location of the output.
func (b callBoundary) passTo(to access.Loc, e *summary.Flow, clean model.Kinds) {
	b.noteRegistered(e.Out, to)
	b.WithStep(b.call.Instr.Pos(), summary.Through, b.name, func() {
		b.writtenTo(e.Out, e.In, func(flows *FlowSet) {
			b.EachShown(b.call, e.Text(), e.Flags, func(rel access.Path, f Flow) {
				f.Clean |= rel.Hides()
				flows.Add(f.After(e.Clean|clean, e.Flags))
			})
		})
		// If the output keeps the argument itself, as in s.w = w, what is written to it later is seen through it too: so the
		// input is read at any time. A result that is plain data is a copy of what was there at the call.
		old := b.ReadAt
		if e.Out.Kind != summary.ToResult || !isPlain(b.call.ResultType(e.Out.Index)) {
			old = b.handing(b.call, e.In)
		}
		b.framed(func() {
			b.eachEncoded(b.call, e, func(rel access.Path, f Flow) {
				b.Update(to, rel, f.After(e.Clean|clean, spelledOut(b.call, e.Out, e.Flags)))
			})
		})
		b.ReadAt = old
	})
}

// The step of the trace says whether the source was returned, or written to an argument or a variable.
func (b callBoundary) begin(e *summary.Gen, f Flow) {
	b.targets(b.call, e.Out, func(to access.Loc) { b.beginAt(to, e, f) })
}

// beginAt is begin for one location of the output.
func (b callBoundary) beginAt(to access.Loc, e *summary.Gen, f Flow) {
	b.noteRegistered(e.Out, to)
	f.Flags = spelledOut(b.call, e.Out, f.Flags)
	how := summary.Returned
	if e.Out.Kind != summary.ToResult {
		how = summary.Written
		b.writtenTo(e.Out, summary.Input{Index: -1}, func(flows *FlowSet) { flows.Add(f) })
	}
	b.WithStep(b.call.Instr.Pos(), how, b.name, func() { b.Update(to, "", f) })
}

// spelledOut returns the flags of what comes out of a call. A generic function does not know what the elements are of which it
// picks one, and its caller does: a character says which one it is, see spells.
//
//	func pick[T any](from []T) T { return from[rand.Intn(len(from))] } // Picked
//	pick([]rune("0123456789abcdef"))                                   // as predictable as the index
//	many([]rune("0123456789abcdef"), 20)                               // and so is a list of them
func spelledOut(c *access.Call, out summary.Output, fl summary.Flags) summary.Flags {
	if fl&summary.Picked == 0 || out.Kind != summary.ToResult {
		return fl
	}
	if t := access.TypeAt(c.ResultType(out.Index), out.Path); t == nil || !ssautil.IsLetter(t) {
		return fl
	}
	if fn := c.Instr.Common().StaticCallee(); fn == nil || fn.Origin() == nil {
		return fl
	}
	return fl &^ summary.Picked
}

// arrivals asks the topic of the sink. A value that can be no text does no harm where only text does, if the function gives
// it on as it is.
// A wrapper with a parameter of type any that is called with a number is such a case: find(db, 7). A pointer that is given
// for a pointer is the text that it leads to, because the function reads it: in
//
//	func run(q *string) { db.Exec(*q) }
func (b callBoundary) arrivals(e *summary.SinkEntry) (summary.Sink, FlowSet) {
	if e.Sink.Kind&model.OnlyText != 0 && e.Flags&summary.Unchanged != 0 && e.In.Path == "" && !e.In.Outer && e.In.Index < len(b.call.Args) {
		arg := b.call.Args[e.In.Index]
		if !ssautil.MayBeText(ssautil.PointedType(arg)) && !ssautil.IsTexts(arg.Type()) {
			return e.Sink, nil
		}
	}
	return b.on.passed(b.Func, b.call, b.sum, e, b.name)
}

func (b callBoundary) application() *instance {
	if at := b.instances[b.call]; at != nil && at.sum == b.sum {
		return at
	}
	return nil
}

// A targetBoundary is that of a callback target. What comes out of results and arguments is collected, and variables are
// written at once.
type targetBoundary struct {
	*Func
	at  *instance
	out *argFlows
}

func (b targetBoundary) pass(e *summary.Flow, clean model.Kinds) {
	b.at.each(b.Func, e.In, func(rel access.Path, f Flow) {
		if e.Text() != e.In {
			f.Clean |= rel.Hides()
		}
		b.give(e.Out, rel, f.After(e.Clean|clean, e.Flags))
	})
}

func (b targetBoundary) begin(e *summary.Gen, f Flow) { b.give(e.Out, "", f) }

// give lets a flow out.
// Results and arguments are numbered in one space, arguments behind summary.ArgStep. Of a method value the receiver is bound,
// and no argument of the callback, so that it is counted out (shift).
func (b targetBoundary) give(to summary.Output, rel access.Path, f Flow) {
	p, _ := (to.Path.Anywhere() + rel).Cut()
	switch to.Kind {
	case summary.ToResult:
		b.addArgFlow(b.out, argFlow{arg: to.Index, path: p, f: f})
	case summary.ToParam:
		b.addArgFlow(b.out, argFlow{arg: summary.ArgStep + to.Index - b.at.target.shift, path: p, f: f})
	default:
		if at, ok := b.target(b.at.call, to); ok {
			b.Update(at, rel, f)
		}
	}
}

// arrivals asks the topic if it understands arguments by what they carry: others look at the values of a call, and here are
// none.
func (b targetBoundary) arrivals(e *summary.SinkEntry) (summary.Sink, FlowSet) {
	if ask := b.on.called(e.Sink.Kind); ask != nil && e.In.IsArgument() {
		if place, flows, ok := ask(b.Func, b.asCall(b.at.target), b.at.sum, e); ok {
			return place, flows
		}
	}
	var flows FlowSet
	b.at.each(b.Func, e.In, func(rel access.Path, f Flow) {
		f.Clean |= rel.Hides()
		flows.Add(f)
	})
	b.addTyped(e, &flows)
	return e.Sink, flows
}

// addTyped adds what topics know of values that a target prints without knowing their types, where a flow says which they are of.
func (b targetBoundary) addTyped(e *summary.SinkEntry, flows *FlowSet) {
	if e.Flags&summary.Untyped == 0 || !e.In.Deep {
		return
	}
	in := e.In
	in.Deep = false // a text has no types in it
	b.at.each(b.Func, in, func(rel access.Path, f Flow) {
		if t := b.ConcreteType(f); rel == "" && t != nil {
			b.on.typed(b.Func, b.at.call, t, e, flows)
		}
	})
}

func (b targetBoundary) application() *instance { return b.at }
