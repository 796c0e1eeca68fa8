package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// The boundary between the package analysis and the topics. A topic is what secvet knows of one subject beyond the rows
// of the models, as functions that the analysis calls. It is the only way in which knowledge of a subject comes to the
// transfer functions: no subject and no kind of sink has a name in this
// package.
//
// Two forms of join are there. Masks of kinds are united, since each topic speaks of its own kinds, and all are asked.
// Where there can be one answer only, that of the first topic that has one is taken, so that the order of topics
// matters in Const, Arrive, Passed, Text, Alias and Writer.
//
// A hook is asked again whenever its instruction is visited again. It must be monotone: asked with more flows it may
// only add flows and only take kinds away. And it must not depend on the order of a map. Else the fixed point is not
// reached, or differs from run to run.
//
//	// A topic that says that a value which follows a fixed host is no address of another host.
//	func Topic(*taint.Package) taint.Hooks {
//		return taint.Hooks{Follows: func(before, _ ssa.Value) model.Kinds {
//			if text, ok := ssautil.StringConst(before); ok && strings.HasPrefix(text, "https://") {
//				return model.URL
//			}
//			return 0
//		}}
//	}

// Hooks are what secvet knows of one topic beyond the rows of the models: where its data comes from, how it arrives at
// its kinds of sink, and what makes it harmless. The analysis calls them and knows no topic. Each may be nil. Kinds that a
// hook returns are those that what it was asked about is clean for.
type Hooks struct {
	// Func is called once for each function, before its instructions are visited: it marks parameters.
	Func func(g *Func, fn *ssa.Function)
	// Instr is called at each visit of an instruction, after its transfer function.
	Instr func(g *Func, instr ssa.Instruction)
	// Call is called at each visit of a call, once for each function that it may run.
	Call func(g *Func, c *access.Call, to CallTarget)

	// Const says what a constant text is a source of, and what to call it.
	Const func(text string) (model.Labels, string)
	// Source changes what a model says that a call is a source of.
	Source func(g *Func, c *access.Call, obj *types.Func, row *model.Row, a access.Bound, s *NewSource)
	// Made reports whether an object whose fields are sources by rows is one that the program has made, so that they are none.
	Made func(g *Func, x ssa.Value) bool
	// ReportedElsewhere reports whether a hit need not be reported again in packages that import this one.
	ReportedElsewhere func(h *Hit) bool

	// Kinds are the kinds of sink whose arrivals are this topic's to say.
	Kinds model.Kinds
	// Arrive returns what reaches a sink of these kinds in an argument, and what else messages need; false leaves it to
	// the analysis.
	Arrive func(g *Func, kind model.Kinds, s *SinkSite) (flows FlowSet, given summary.Given, ok bool)
	// Passed is Arrive for a sink in a function that a call passes something to.
	Passed func(g *Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry, name string) (place summary.Sink, flows FlowSet, ok bool)
	// Called is Passed for a function that was given for a callback. Of the arguments of the call it is known what they carry,
	// but they are no values of the program, see asCall.
	Called func(g *Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) (place summary.Sink, flows FlowSet, ok bool)
	// Typed adds what reaches a sink of the topic's kinds in a function that was given for a callback and does not know the type of what it
	// is given, if that is t.
	Typed func(g *Func, c *access.Call, t types.Type, e *summary.SinkEntry, flows *FlowSet)
	// Text returns what the text carries that a library makes of an argument; false leaves it to the analysis.
	Text func(g *Func, c *access.Call, obj *types.Func, a access.Arg) (FlowSet, bool)

	// Shown returns the sinks that see the part rel of what lies at a path in v, where a function has made a text of that. How it
	// did flags say: Printed, Encoded.
	Shown func(g *Func, v ssa.Value, at, rel access.Path, f Flow, how summary.Flags) model.Kinds

	// View returns the sinks that a part, or another view, of a value is clean for: all flows, those that nothing but a name
	// makes a source, and those of them whose name is sure.
	View func(v ssa.Value) (all, named, sure model.Kinds)
	// Stored returns the sinks that a value is clean for because of where it is stored.
	Stored func(s *ssa.Store) model.Kinds
	// Follows returns the sinks that what follows another value, in a text or a list, is clean for. What follows is nil if it is
	// not known.
	Follows func(before, after ssa.Value) model.Kinds
	// Through returns the sinks that what goes through a call is clean for, and a function for those where the flow matters.
	Through func(g *Func, p *Passage) (model.Kinds, func(Flow) model.Kinds)
	// Returned returns the sinks that a flow is clean for which a function of the package returns at a path of a value, because of
	// what the function is.
	Returned func(g *Func, fn *ssa.Function, v ssa.Value, at access.Path, f *Flow) model.Kinds
	// Key returns the sinks that an element of a map is clean for because of its constant key.
	Key func(g *Func, name string, f *Flow) model.Kinds
	// Part returns the sinks that a flow which only a name makes a source is clean for at a part of a value of type t: any such
	// flow, and one whose name is sure.
	Part func(t types.Type, p access.Path) (named, sure model.Kinds)
	// Sure reports whether the name that makes a flow a source leaves no doubt, so that another name on its way does not
	// make it something else.
	Sure func(src *summary.Source) bool

	// Writer says what writing to a value is a sink of, and how messages go on after the name of what writes there.
	Writer func(v ssa.Value) (kinds model.Kinds, text string)

	// Wrote lets what a call writes to a writer reach the sinks that the writer is by its type, of the topic's kinds.
	Wrote func(g *Func, c *access.Call, w ssa.Value, kinds model.Kinds, flows FlowSet, callee string)

	// Alias returns the value that a call's result, or a component of a tuple, stands for: itself if it is a view of
	// nothing, or an earlier call that returned the same; nil if nothing is known.
	Alias func(v ssa.Value) ssa.Value

	// Notes tells what the topic sees that is no flow, such as what the body of a callback does. It is asked once, when all is
	// solved, and only where findings are wanted.
	Notes func(tell func(Note))
}

// A Note is what a topic has seen in a package that is no flow. A rule that agrees with the topic on what it is about makes findings of it.
type Note struct {
	About string // which rule's it is and what was seen: "rule/category"
	At    token.Pos
	Text  string // what a message says of it
	Sure  int    // how sure that is a flaw, as rule.Confidence has it; 0 for as sure as can be
}

// A CallTarget is a function that a call may run.
type CallTarget struct {
	Obj     *types.Func // nil if it is none of a package
	Name    string
	Sig     *types.Signature
	Rows    []*model.Row // what describes it; nil if no model does
	Unknown bool         // nothing is known of it but this
}

// A NewSource is what a model says that a call is a source of; without labels it is none.
type NewSource struct {
	Labels  model.Labels
	Clean   model.Kinds // what the value cannot do harm to
	Text    string
	Request bool
}

// A SinkSite is where a value arrives at a sink: an argument of a library's function, a field, a variable.
type SinkSite struct {
	access.Arg
	Call  *access.Call // nil if it is no argument
	Obj   *types.Func
	Instr ssa.Instruction
}

// A Passage is the passing of data through a call: from an argument of a library's function, or through a function of which
// a summary, or nothing, is known.
type Passage struct {
	Call   *access.Call
	Name   string
	Obj    *types.Func // of a library, as row and Arg; nil otherwise
	row    *model.Row
	Arg    access.Arg
	Result int  // which result it comes out of; -1 if it goes elsewhere, and for libraries
	Gen    bool // it begins in there: a gen of the summary
	Guess  bool // nothing is known of the function
	Exact  bool // of a function with a summary, that all of the way in there is known
	Text   bool // of a function with a summary, that it comes in as an argument that is a text
}

// hooks are those of all topics, in the order of the topics. Its methods are named like the hooks that they ask and join.
type hooks struct {
	all []Hooks
}

// View and Alias are exported as the resolver of package access asks them.
func (h *hooks) View(v ssa.Value) (all, named, sure model.Kinds) {
	for i := range h.all {
		if f := h.all[i].View; f != nil {
			a, n, s := f(v)
			all, named, sure = all|a, named|n, sure|s
		}
	}
	return all, named, sure
}

// stored unites what the topics say of a store.
func (h *hooks) stored(s *ssa.Store) (sinks model.Kinds) {
	for i := range h.all {
		if f := h.all[i].Stored; f != nil {
			sinks |= f(s)
		}
	}
	return sinks
}

// follows unites what the topics say of what stands behind a value.
func (h *hooks) follows(before, after ssa.Value) (sinks model.Kinds) {
	for i := range h.all {
		if f := h.all[i].Follows; f != nil {
			sinks |= f(before, after)
		}
	}
	return sinks
}

// shown unites what the topics say that is seen of a part.
func (h *hooks) shown(g *Func, v ssa.Value, at, rel access.Path, f Flow, how summary.Flags) (sinks model.Kinds) {
	for i := range h.all {
		if ask := h.all[i].Shown; ask != nil {
			sinks |= ask(g, v, at, rel, f, how)
		}
	}
	return sinks
}

// through returns the kinds of all flows, and the functions that give the kinds of one flow.
func (h *hooks) through(g *Func, p *Passage) (sinks model.Kinds, each []func(Flow) model.Kinds) {
	for i := range h.all {
		if f := h.all[i].Through; f != nil {
			s, one := f(g, p)
			if sinks |= s; one != nil {
				each = append(each, one)
			}
		}
	}
	return sinks, each
}

// returned unites what the topics say of what a function returns.
func (h *hooks) returned(g *Func, fn *ssa.Function, v ssa.Value, at access.Path, f *Flow) (sinks model.Kinds) {
	for i := range h.all {
		if r := h.all[i].Returned; r != nil {
			sinks |= r(g, fn, v, at, f)
		}
	}
	return sinks
}

// key unites what the topics say of an element of a map.
func (h *hooks) key(g *Func, name string, f *Flow) (sinks model.Kinds) {
	for i := range h.all {
		if k := h.all[i].Key; k != nil {
			sinks |= k(g, name, f)
		}
	}
	return sinks
}

func (h *hooks) part(t types.Type, p access.Path) (named, sure model.Kinds) {
	for i := range h.all {
		if f := h.all[i].Part; f != nil {
			n, s := f(t, p)
			named, sure = named|n, sure|s
		}
	}
	return named, sure
}

func (h *hooks) sure(src *summary.Source) bool {
	for i := range h.all {
		if f := h.all[i].Sure; f != nil && f(src) {
			return true
		}
	}
	return false
}

// notes returns what the topics have seen, in the order of the topics.
func (h *hooks) notes() (all []Note) {
	for i := range h.all {
		if f := h.all[i].Notes; f != nil {
			f(func(n Note) { all = append(all, n) })
		}
	}
	return all
}

// Alias returns the first answer, or nil.
func (h *hooks) Alias(v ssa.Value) ssa.Value {
	for i := range h.all {
		if f := h.all[i].Alias; f != nil {
			if same := f(v); same != nil {
				return same
			}
		}
	}
	return nil
}

// writer asks Writer: the first topic that knows the value says what writing to it is a sink of.
func (h *hooks) writer(v ssa.Value) (model.Kinds, string) {
	for i := range h.all {
		if f := h.all[i].Writer; f != nil {
			if kinds, text := f(v); kinds != 0 {
				return kinds, text
			}
		}
	}
	return 0, ""
}

// wrote lets what a call writes to a writer reach the sinks that the writer is: those of topics as they say.
func (h *hooks) wrote(g *Func, c *access.Call, w ssa.Value, kinds model.Kinds, flows FlowSet, callee string) {
	for i := range h.all {
		if own := kinds & h.all[i].Kinds; own != 0 && h.all[i].Wrote != nil {
			h.all[i].Wrote(g, c, w, own, flows, callee)
			kinds &^= own
		}
	}
	g.SinkSet(kinds, flows, c.Instr, summary.Sink{Callee: callee})
}

// constant asks Const: what a constant text is a source of is said by one topic.
func (h *hooks) constant(text string) (model.Labels, string) {
	for i := range h.all {
		if f := h.all[i].Const; f != nil {
			if labels, what := f(text); labels != 0 {
				return labels, what
			}
		}
	}
	return 0, ""
}

// isReported reports whether one of the topics says that importers need not report the hit again.
func (h *hooks) isReported(hit *Hit) bool {
	for i := range h.all {
		if f := h.all[i].ReportedElsewhere; f != nil && f(hit) {
			return true
		}
	}
	return false
}

// typed asks the topics of a sink's kinds what reaches it of a value of type t.
func (h *hooks) typed(g *Func, c *access.Call, t types.Type, e *summary.SinkEntry, flows *FlowSet) {
	for i := range h.all {
		if f := h.all[i].Typed; f != nil && e.Sink.Kind&h.all[i].Kinds != 0 {
			f(g, c, t, e, flows)
		}
	}
}

// text returns the first answer of what a library's text of an argument carries.
func (h *hooks) text(g *Func, c *access.Call, obj *types.Func, a access.Arg) (FlowSet, bool) {
	for i := range h.all {
		if f := h.all[i].Text; f != nil {
			if flows, ok := f(g, c, obj, a); ok {
				return flows, true
			}
		}
	}
	return nil, false
}

// call tells all topics of a call.
func (h *hooks) call(g *Func, c *access.Call, to CallTarget) {
	for i := range h.all {
		if f := h.all[i].Call; f != nil {
			f(g, c, to)
		}
	}
}

// instr tells all topics of an instruction.
func (h *hooks) instr(g *Func, instr ssa.Instruction) {
	for i := range h.all {
		if f := h.all[i].Instr; f != nil {
			f(g, instr)
		}
	}
}

// enter asks Func, once for each function.
func (h *hooks) enter(g *Func, fn *ssa.Function) {
	for i := range h.all {
		if f := h.all[i].Func; f != nil {
			f(g, fn)
		}
	}
}

// source lets each topic change what a row says, one after the other, until one says that it is no source.
func (h *hooks) source(g *Func, c *access.Call, obj *types.Func, row *model.Row, a access.Bound, s *NewSource) {
	for i := range h.all {
		if f := h.all[i].Source; f != nil && s.Labels != 0 {
			f(g, c, obj, row, a, s)
		}
	}
}

// made reports whether a topic says that the program has made an object itself.
func (h *hooks) made(g *Func, x ssa.Value) bool {
	for i := range h.all {
		if f := h.all[i].Made; f != nil && f(g, x) {
			return true
		}
	}
	return false
}

// called asks Called of the topic of the sink's kind.
func (h *hooks) called(kind model.Kinds) func(*Func, *access.Call, *summary.Summary, *summary.SinkEntry) (summary.Sink, FlowSet, bool) {
	for i := range h.all {
		if h.all[i].Called != nil && h.all[i].Kinds&kind != 0 {
			return h.all[i].Called
		}
	}
	return nil
}

// passed asks the topic of the sink's kind how what a call hands to a function arrives there.
func (h *hooks) passed(g *Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry, name string) (summary.Sink, FlowSet) {
	for i := range h.all {
		if f := h.all[i].Passed; f != nil && h.all[i].Kinds&e.Sink.Kind != 0 {
			if place, flows, ok := f(g, c, s, e, name); ok {
				return place, flows
			}
		}
	}
	return e.Sink, g.Entering(c, e.In)
}
