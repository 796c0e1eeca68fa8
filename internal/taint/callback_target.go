package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// A function that calls what it was given cannot know what that is. Its summary names the unknown callee, a callback, and
// says with what it is called; here the callers, who know what they gave, let the two meet:
//
//	func each(list []string, do func(string)) { for _, s := range list { do(s) } } // parameter 1 is called with parameter 0
//
//	each(r.Form["id"], func(s string) { db.Query("SELECT " + s) })
//
// To apply the summary of each, the call finds the functions that parameter 1 can be (callback targets), and runs each of
// them with the flows that the summary says reach its arguments (argument flows): its own summary is applied, with these
// flows in place of a call's arguments. A target may be a method value, a function that a call returned, a method of the
// type that an interface's value is of, a function nested in the one that is analyzed, or a library's, which rows
// describe. What the target returns, and what it writes to its arguments, goes back into the summary of each as the
// callback's results.
//
// A target may call functions that it is given in turn, so that applications stand in each other: an instance is one of
// them. It ends because no summary is applied within itself, because instances nest no deeper than maxNesting, and because a
// call runs at most maxTargets functions. All flows only grow and are put by weak updates, as in ordinary calls.

// An instance is one application of a summary: at a call, or where something runs a target. It remembers what the
// callbacks of the summary have returned, so that each runs once however many entries ask for its results.
type instance struct {
	call   *access.Call               // the call, also of an instance within it
	target *callbackTarget            // what is run; nil at the call itself
	sum    *summary.Summary           // what is applied
	depth  int                        // how many instances it stands in
	alone  bool                       // only what lies in the receiver counts, and only at sinks; see anyUsesReceiver
	runs   map[string]*callbackResult // by the key of the callback
	past   map[runKey][]pastRun       // what has run in this one and those that it stands in; see runOnce
	missed bool                       // something did not run in it, or in one within it, see miss
}

// A callbackResult is what running a callback gave: what its targets return, and, where only the callers of this function
// know what it is, to which of its own callbacks the rest is deferred.
type callbackResult struct {
	results argFlows // by result; behind summary.ArgStep what was written to an argument
	open    []deferred
}

// within reports whether the instance, or one that it stands in, is an application of the summary. A function that is given
// to itself would run for ever; what its second turn would add, the first one has said.
func (f *instance) within(s *summary.Summary) bool {
	for {
		if f.sum == s {
			return true
		}
		if f.target == nil {
			return false
		}
		f = f.target.from
	}
}

// each yields what reaches an input of the instance's summary: what a callback returned, what the target was called with, or
// what the call was given.
func (f *instance) each(g *Func, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	case in.Slot != "":
		run := g.runCallback(f, in.Slot)
		// The first step says which result or argument is meant; without it there is none.
		if in.Path == "" {
			return
		}
		eachArgFlow(g, run.results, in.Path.At(0), in.Path.From(1), in.Deep, yield)
		for _, p := range run.open {
			yield("", Flow{Origin: g.id(origin{Kind: OriginCall, fn: p.fn, slot: p.slot, Path: in.Path, deep: in.Deep}), Flags: summary.Fresh})
		}
	case f.target != nil:
		g.eachOf(f.target, in, yield)
	default:
		g.EachInput(f.call, in, yield)
	}
}

// runCallbacks runs the callbacks of an instance's summary.
// The order is that of the code of the summary's function, so that messages are the same in each run.
func (g *Func) runCallbacks(f *instance) {
	for _, key := range f.sum.Slots() {
		g.runCallback(f, key)
	}
}

// runCallback runs the targets of a callback with what the summary says that it is called with. The result is noted before
// anything runs: a callback that is called with its own result, as in next = do(next), sees what is known until then.
//
// Where nothing is told of the arguments and nobody asks for the result, nothing runs.
func (g *Func) runCallback(f *instance, key string) *callbackResult {
	if run := f.runs[key]; run != nil {
		return run
	}
	defer g.Deep.Enter().Leave()
	run := new(callbackResult)
	if f.runs == nil {
		f.runs = make(map[string]*callbackResult)
	}
	if f.past == nil {
		f.past = make(map[runKey][]pastRun)
	}
	f.runs[key] = run
	s, ok := summary.SlotOf(key)
	if !ok {
		return run
	}
	// Deeper ones are rare, and each level multiplies the flows: what they would return is left out.
	if f.depth > maxNesting {
		g.cut(summary.CutCallbacks, g.fns[0])
		f.miss()
		return run
	}
	targets, open := g.calleesOf(f, s)
	if len(targets) > maxTargets {
		g.cut(summary.CutTargets, g.fns[0])
		f.miss()
		return run
	}
	if len(targets)+len(open) == 0 {
		return run
	}
	args := g.argsFor(f, key)
	// Running it would change nothing here: what it does on its own, its own solution has said. That is not so of what the receiver
	// holds. Callers are told of it only where a method was guessed.
	alone, tells := f.alone, len(open) > 0
	if len(args) == 0 && (alone || !f.sum.Asks(key)) {
		alone, tells = true, tells && f.guesses()
		if !tells && !g.anyUsesReceiver(f.call, targets, s) {
			return run
		}
	}
	m := g.callDepsOf(f.call)
	m.kept = m.kept || s.In.Variable != ""
	var keys []string // of the types that a method's receiver can be of
	for _, id := range targets {
		keys = append(keys, g.Origins[id].name)
	}
	for _, id := range targets {
		for _, call := range byWords(args) {
			t := callbackTarget{call: f.call, from: f, slot: s, args: call, origin: g.Origins[id], alone: alone}
			if s.Method != "" {
				t.recv = g.receiver(t.origin.name, keys)
			}
			for _, v := range g.runOnce(id, &t) {
				v.words = ""
				g.addArgFlow(&run.results, v)
			}
		}
	}
	for _, id := range open {
		if !tells {
			break
		}
		run.open = append(run.open, g.deferToCallers(id, f.call, s.Method, args, f.typed(key))...)
	}
	return run
}

// anyUsesReceiver reports whether one of some targets is a method that does something with what its receiver holds. It is run for
// that alone then: what it returns, and where else it puts something, nobody has asked for.
func (g *Func) anyUsesReceiver(c *access.Call, targets []summary.OriginID, of summary.Slot) (any bool) {
	for _, id := range targets {
		var s *summary.Summary
		switch o := g.Origins[id]; {
		case o.Kind == OriginType:
			fn, obj, foreign := g.methodOf(o.name, of.Method)
			if s = foreign; fn != nil {
				s = g.Summaries[fn]
			} else if obj != nil && g.Rows(obj) == nil {
				s = g.foreign(obj, func() bool { return false })
			}
		case o.bound:
			if s = o.sum; s == nil {
				s = g.Summaries[o.fn]
			}
		}
		if s == nil {
			continue
		}
		if !s.Foreign {
			g.reads(g, s)
			g.callDepsOf(c).uses(s)
		}
		any = any || usesReceiver(s)
	}
	return any
}

// calleesOf returns what a callback can be: the targets, which are functions, or for a method types, that reach the
// callback's input as a whole; and what is open, a parameter or a variable there, which the callers know and are asked for.
func (g *Func) calleesOf(f *instance, s summary.Slot) (targets, open []summary.OriginID) {
	f.each(g, s.In, func(rel access.Path, f Flow) {
		switch o := g.Origins[f.Origin]; {
		// a part of what is there, or a text made of it: not the function itself
		case rel != "" || o.deep:
		case o.Kind == OriginFunc && s.Method == "", o.Kind == OriginType && s.Method != "":
			targets = append(targets, f.Origin)
		// whose callers know what it is
		case o.Kind == OriginParam || o.Kind == OriginVar:
			open = append(open, f.Origin)
		}
	})
	return targets, open
}

// argsFor returns what a summary says that a callback is called with, in terms of what is given here.
func (g *Func) argsFor(f *instance, key string) argFlows {
	var out argFlows
	for i := range f.sum.Callbacks {
		e := &f.sum.Callbacks[i]
		if e.Slot == key && e.Arg >= 0 {
			g.eachArg(f, e, func(rel access.Path, flow Flow) {
				// What reaches a part of the input reaches the same part of the argument.
				p, _ := (e.Path + rel).Cut()
				g.addArgFlow(&out, argFlow{e.Arg, p, flow, e.Words})
			})
		}
	}
	return out
}

// eachArg yields what reaches an argument of a callback by one entry of a summary: an input of the function, or a source of
// the function's own. Sources in facts have no number in this package yet.
func (g *Func) eachArg(f *instance, e *summary.Callback, yield func(rel access.Path, f Flow)) {
	if e.Source != nil && f.alone {
		return // the function's own solution has said what becomes of it
	}
	if e.Source == nil {
		f.each(g, e.In, func(rel access.Path, f Flow) { yield(rel, f.After(e.Clean, e.Flags)) })
		return
	}
	id := e.Origin
	if f.sum.Foreign {
		id = g.Source(e.Source, func() *summary.Source { return e.Source })
	}
	yield("", Flow{Origin: id, Clean: e.Clean, Flags: e.Flags})
}

// A callbackTarget is a function or method that a callback turns out to be, with what it is called with.
// For each(r.Form["id"], c.find) it is the method find with the receiver c bound, called with the flows of r.Form["id"].
type callbackTarget struct {
	call   *access.Call
	from   *instance // whose callback it is
	slot   summary.Slot
	args   argFlows
	origin origin           // the function, or the type of a method's receiver
	alone  bool             // see instance
	shift  int              // parameters of the target before those: 1 for a method value, whose receiver is bound
	recv   *access.Receiver // the type of a method's receiver, if it is one of several
}

// instance returns the application of the summary of what a target runs.
func (t *callbackTarget) instance(s *summary.Summary) *instance {
	return &instance{call: t.call, target: t, sum: s, depth: t.from.depth + 1, past: t.from.past, alone: t.alone}
}

// runTarget lets data flow through a target and returns what its results carry. The call depends on the summaries that are
// applied: when one changes, it is visited again.
func (g *Func) runTarget(t *callbackTarget) argFlows {
	o := t.origin
	if o.Kind == OriginType {
		return g.runMethod(t)
	}
	if o.bound {
		t.shift = 1
	}
	switch {
	case o.sum != nil && o.sum.Name == "":
		return g.runSummary(t, o.sum, "a function")
	case o.sum != nil:
		return g.runSummary(t, o.sum, o.sum.Name)
	// nested in this function: its solution is this one
	case g.funcOf[o.fn] == g && o.fn.Parent() != nil:
		g.callDepsOf(t.call).here = true
		return g.runNested(t, o.fn)
	case g.Summaries[o.fn] != nil:
		g.reads(g, g.Summaries[o.fn])
		g.callDepsOf(t.call).uses(g.Summaries[o.fn])
		return g.runSummary(t, g.Summaries[o.fn], o.fn.Name())
	}
	if obj, ok := o.fn.Object().(*types.Func); ok {
		return g.runObject(t, obj)
	}
	return nil
}

// runMethod runs a method of the type that an interface's value is of: one of this package, one of another package, or one
// that only facts tell of, as its package is not imported here.
// The type is found by its name, because a value of it may come from a package that this one does not import.
func (g *Func) runMethod(t *callbackTarget) argFlows {
	fn, obj, s := g.methodOf(t.origin.name, t.slot.Method)
	switch {
	case fn != nil:
		g.reads(g, g.Summaries[fn])
		g.callDepsOf(t.call).uses(g.Summaries[fn])
		return g.runSummary(t, g.Summaries[fn], fn.Name())
	case s != nil:
		return g.runSummary(t, s, t.slot.Name())
	case obj != nil:
		return g.runObject(t, obj)
	}
	return nil
}

// runNested runs a function that is nested in the one that is analyzed. It has no summary to apply: its parameters and
// results are objects of the same solution, so that the arguments are put into the ones and the others are read. What is
// a parameter of its own is left out of the results, since the arguments stand there already.
// If the literal calls a function among its arguments, what that is called with is given back, as for any other target.
func (g *Func) runNested(t *callbackTarget, fn *ssa.Function) argFlows {
	for _, v := range t.args {
		if i := v.arg + t.shift; i < len(fn.Params) {
			g.Update(g.Loc(fn.Params[i]), v.path, v.f)
		}
	}
	out := g.givenBack(t.instance(g.Summaries[fn]))
	ret := g.returns[fn]
	if ret == nil {
		return out
	}
	for _, cell := range ret.parts {
		for _, f := range cell.flows {
			if o := g.Origins[f.Origin]; o.Kind != OriginParam || o.fn != fn {
				g.addArgFlow(&out, argFlow{arg: cell.path.At(0), path: cell.path.From(1), f: f})
			}
		}
	}
	return out
}

// eachOf yields what reaches an input of a target's summary: a variable, what the function around it was given, the
// receiver of a method or a method value, or an argument.
// The index of an outer input counts the parameters of the function around, so that it is asked for before the receiver,
// which is input 0 of the method itself.
func (g *Func) eachOf(t *callbackTarget, in summary.Input, yield func(rel access.Path, f Flow)) {
	switch {
	case in.Variable != "":
		g.EachInput(t.call, in, yield)
	// The function around is this one, so that it is a parameter of its own.
	case in.Outer && t.origin.fn != nil && g.funcOf[t.origin.fn] == g:
		yield("", Flow{Origin: g.param(g.fns[0], in.Index, in.Path, in.Deep), Flags: summary.Fresh})
	case in.Outer:
		of := *t.call
		of.Made = t.origin.made
		g.eachOuter(&of, in, yield)
	// The receiver is what the callback was found in.
	case t.origin.Kind == OriginType && in.Index == 0:
		recv := t.slot.In
		recv.Path, _ = (recv.Path + in.Path).Cut()
		recv.Deep = in.Deep
		if t.recv != nil {
			yield = g.ofReceiver(t.recv, in.Path, yield)
		}
		t.from.each(g, recv, yield)
	// The receiver is bound; what it holds is known where it was bound.
	case t.shift > 0 && in.Index == 0:
		recv := t.origin.recv
		if recv == nil {
			return
		}
		if there := g.funcOf[recv.Parent()]; there != g && there != nil {
			of := *t.call
			of.Made = t.origin.made
			for _, in := range there.receiverAs(recv, in) {
				g.eachOuter(&of, in, yield)
			}
			return
		}
		of := access.Call{Instr: t.call.Instr, Args: []ssa.Value{recv}, At: t.call.At}
		g.EachInput(&of, in, yield)
	default:
		eachArgFlow(g, t.args, in.Index-t.shift, in.Path, in.Deep, yield)
	}
}

// runSummary applies the summary of a target, and returns what it says of its results and, behind summary.ArgStep, of
// what it writes to its arguments. Variables are written at once, and sinks are reached from here: the call is where
// findings in other packages stand.
func (g *Func) runSummary(t *callbackTarget, s *summary.Summary, name string) argFlows {
	f := t.instance(s)
	if t.from.within(s) {
		t.from.miss()
		return nil // it calls itself, see within
	}
	g.steps += len(s.Flows) + len(s.Gens) + len(s.Sinks) + len(s.Callbacks)
	g.runCallbacks(f)
	if f.alone {
		var out argFlows
		at := targetBoundary{g, f, &out}
		for i := range s.Sinks {
			g.arriveInside(t.call, &s.Sinks[i], name, at)
		}
		return nil
	}
	out := g.givenBack(f)
	g.interpret(t.call, &access.Call{Instr: t.call.Instr, At: t.call.At}, s, name, targetBoundary{g, f, &out})
	return out
}

// givenBack returns what a target calls the functions with that are among its own arguments, as parts of those arguments.
// An iterator needs it, whose target is given the body of the loop:
//
//	func (l list) All() iter.Seq[string] { return func(yield func(string) bool) { ... yield(s) ... } }
//
// Only functions that are a parameter as a whole are looked at, which is what iterators have.
func (g *Func) givenBack(f *instance) argFlows {
	var out argFlows
	for i := range f.sum.Callbacks {
		e := &f.sum.Callbacks[i]
		s, ok := summary.SlotOf(e.Slot)
		if in := s.In; !ok || e.Arg < 0 || s.Method != "" || in.Outer || in.Path != "" || in.Variable != "" || in.Slot != "" {
			continue
		}
		g.eachArg(f, e, func(rel access.Path, flow Flow) {
			p, _ := (access.FieldStep(e.Arg) + e.Path + rel).Cut()
			g.addArgFlow(&out, argFlow{arg: summary.ArgStep + s.In.Index - f.target.shift, path: p, f: flow})
		})
	}
	return out
}

// runObject runs a function of another package, by its rows or its summary. The rows bind no values here, as there is no
// call with arguments, so that only what they say of parameters by number counts: sinks, and flows to results. Rows of a
// literal argument are about calls in the source text and left out.
func (g *Func) runObject(t *callbackTarget, obj *types.Func) argFlows {
	rows := g.Rows(obj)
	if rows == nil {
		if s := g.foreign(obj, func() bool { return len(t.args) > 0 || t.from.guesses() }); s != nil {
			return g.runSummary(t, s, obj.Name())
		}
		t.from.miss()
		return nil
	}
	t.from.miss() // what is in the receiver
	var out argFlows
	first := t.shift
	// Rows do not count the receiver among the parameters, arguments of a method do.
	if obj.Signature().Recv() != nil && t.origin.Kind == OriginType {
		first = 1
	}
	for _, row := range rows {
		for i, p := range row.Params {
			if p.IsLit {
				break
			}
			if p.Role != model.In {
				continue
			}
			eachArgFlow(g, t.args, i+first-t.shift, "", true, func(_ access.Path, f Flow) {
				switch row.Kind {
				case model.Sink:
					g.SinkSet(row.Sinks, FlowSet{f}, t.call.Instr, summary.Sink{Callee: ssautil.Callee(obj)})
				case model.Flow, model.Clean, model.Build:
					for _, r := range row.Results {
						g.addArgFlow(&out, argFlow{arg: r, f: throughRow(row, f)})
					}
				}
			})
		}
	}
	return out
}

// throughRow returns a flow as it comes out of a function that a row describes: changed, and for some kinds clean.
// It is the part of taken that needs no call: what topics know of a passage, and verbs of a format, is left out.
func throughRow(row *model.Row, f Flow) Flow {
	f.Flags &^= summary.Unchanged
	switch row.Kind {
	case model.Clean:
		f.Clean |= row.Sinks
	case model.Build:
		f.Flags |= summary.Concat
	}
	return f
}
