package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// What a function does with a callback, a function or interface that it was given and cannot know, is deferred to its
// callers. At the call of the callback this file writes entries into the function's summary, that it is called and what
// flows reach each argument, and lets the results carry a new origin, OriginCall: what the callback returned. That origin
// goes its way like a parameter's, into flows and sinks of the summary, and callers who know the callback fill it in:
//
//	func show(w http.ResponseWriter, load func(string) string, id string) { io.WriteString(w, load(id)) }
//
// The summary says that parameter 1 is called with parameter 2, and that its result reaches a response. callback_target.go
// is the other side.
//
// Entries only grow, and their masks of clean kinds are joined by intersection. An argument flow is told once for each part
// of an argument and origin; there are at most maxArgFlows of a call, and summary.AddCallback has its own bound.

// An argFlow is one flow that reaches a part of an argument in the call of a callback, or a part of a result behind it.
type argFlow struct {
	arg   int         // the argument, counted from 0, a receiver included; or the result
	path  access.Path // the part of it
	f     Flow
	words string // the constant words beside it, see summary.Words
}

// An argFlows is a set of argument flows, with each part, origin and company of words once.
type argFlows []argFlow

// callsGiven defers a call of a function value, or of a method of an interface, to the callers who know what it is. For
// functions v is the function and method is ""; else v is the receiver. Known by callers is a parameter as a whole, and for
// methods also a variable that others set.
// The arguments are asked for only when such a parameter is found, because most calls of values are of known functions.
// It reports whether there are such callers.
func (g *Func) callsGiven(c *access.Call, v ssa.Value, method string, results *types.Tuple) bool {
	var args argFlows
	known := false
	g.Flows(v, c.At, func(rel access.Path, f Flow) {
		if o := g.Origins[f.Origin]; rel != "" || o.deep || o.Kind != OriginParam && (o.Kind != OriginVar || method == "") {
			return
		}
		if !known {
			args, known = g.argsOf(c, method != ""), true
		}
		for _, p := range g.deferToCallers(f.Origin, c, method, args, summary.Typed) {
			g.deferredOutputs(c, p, results, method != "")
		}
	})
	return known
}

// deferredOutputs lets the outputs of a deferred call carry what only callers know: its results, what its pointers lead
// to, and the parameters of functions among its arguments, which the callback may call:
//
//	walk(func(path string) { os.Remove(path) }) // walk is a parameter: what path is, the callers know
func (g *Func) deferredOutputs(c *access.Call, p deferred, results *types.Tuple, method bool) {
	from := func(at access.Path) Flow {
		return Flow{Origin: g.id(origin{Kind: OriginCall, fn: p.fn, slot: p.slot, Path: at}), Flags: summary.Fresh}
	}
	for i := range results.Len() {
		if c.Result != nil && g.Tells(results.At(i).Type()) {
			g.Update(c.Out(i), "", from(access.FieldStep(i)))
		}
	}
	for i, a := range c.Args {
		if i == 0 && method {
			continue
		}
		switch t := a.Type().Underlying().(type) {
		// load(&cfg): what the callback writes there is known by the callers.
		case *types.Pointer:
			if g.Tells(t) {
				g.Update(g.Loc(a), "", from(access.FieldStep(summary.ArgStep+i)))
			}
		case *types.Signature:
			for _, fn := range g.functions(a, c.At) {
				if fn.fn != nil && g.funcOf[fn.fn] == g && fn.fn.Parent() != nil {
					for n, param := range fn.fn.Params {
						g.Update(g.Loc(param), "", from(access.FieldStep(summary.ArgStep+i)+access.FieldStep(n)))
					}
				}
			}
		}
	}
}

// argsOf returns what a call's arguments carry. A method's receiver is left out: it is what decides which method runs.
// Each flow has the part of the argument that it is in, so that the target reads req.URL of a whole req.
func (g *Func) argsOf(c *access.Call, method bool) argFlows {
	var out argFlows
	for i, a := range c.Args {
		if i == 0 && method {
			continue
		}
		g.Flows(a, c.At, func(rel access.Path, f Flow) { g.addArgFlow(&out, argFlow{arg: i, path: rel, f: f}) })
	}
	words := g.wordsOf(out)
	for i := range out {
		out[i].words = words
	}
	return out
}

// A deferred call is one of a callback that the callers of fn complete.
type deferred struct {
	fn   *ssa.Function
	slot string // the key of the callback in its summary
}

// deferToCallers writes into summaries that something is called that an origin stands for, and with what, and returns whose
// callers must know. If the function that makes the call is nested, the entry stands in two summaries: in that of
// the function whose parameter is called, and in its own, because it may be returned and called from elsewhere:
//
//	func logged(next http.Handler) http.HandlerFunc { return func(w, r) { next.ServeHTTP(w, r) } }
//
// Literals are left out, but for the words by which somebody knows what the other arguments mean, and flows that are clean for all kinds that a rule follows.
func (g *Func) deferToCallers(id summary.OriginID, c *access.Call, method string, args argFlows, fl summary.Flags) []deferred {
	o, in := g.Origins[id], c.Instr.Parent()
	owners := []*ssa.Function{in}
	if o.Kind == OriginParam && o.fn != in {
		owners = append(owners, o.fn)
	}
	var out []deferred
	for _, fn := range owners {
		s := g.Summaries[fn]
		of, ok := g.inputOf(o, fn)
		if s == nil || !ok {
			continue
		}
		key := summary.Slot{In: of, Method: method}.Key()
		out = append(out, deferred{fn, key})
		// That it is called at all is an entry of its own, with no argument: a callback without arguments has results too.
		if s.AddCallback(summary.Callback{Slot: key, Arg: -1, Flags: fl &^ onlyFor(c)}) {
			g.summaryChanged(s)
		}
		for _, a := range args {
			e := summary.Callback{Slot: key, Arg: a.arg, Path: a.path, Words: a.words, Clean: a.f.Clean, Flags: a.f.Flags}
			from := g.Origins[a.f.Origin]
			// What begins here is written with its source, and what the function was given, as that input.
			if from.Kind == OriginSource && !g.literal(a.f) {
				e.Source, e.Origin = from.Src, a.f.Origin
			} else if e.In, ok = g.inputOf(from, fn); !ok {
				continue
			}
			if e.Clean&model.Followed != model.Followed && s.AddCallback(e) {
				g.summaryChanged(s)
			}
		}
	}
	return out
}

// inputOf returns an origin as an input of a function, and false if it is none: a parameter of another function, a source, a
// function. In a nested function, a parameter of the declared function around it is an outer input.
// What begins in the function is no input, and neither is a parameter of a literal that is nested in it.
func (g *Func) inputOf(o origin, fn *ssa.Function) (summary.Input, bool) {
	in := summary.Input{Index: o.index, Path: o.Path, Deep: o.deep}
	switch {
	case o.Kind == OriginVar:
		in.Variable = o.name
	case o.Kind == OriginCall && o.fn == fn:
		in.Slot = o.slot
	case o.Kind != OriginParam:
		return in, false
	case o.fn == fn:
	case fn.Parent() != nil && o.fn == g.fns[0]:
		in.Outer = true
	default:
		return in, false
	}
	return in, true
}

// InputOf returns what a flow begins at as an input of a function, and false if it is none of that function.
func (g *Func) InputOf(f Flow, fn *ssa.Function) (summary.Input, bool) {
	return g.inputOf(g.Origins[f.Origin], fn)
}

// eachArgFlow yields what reaches the part at a path of an argument, or of a result. A flow of something that has the part
// reaches it from there; a flow of a part of the part is yielded with the way that is left, or, if deep, as it reaches the
// text that is made of the whole. It is the same rule as for parts of objects.
func eachArgFlow(g *Func, all argFlows, arg int, at access.Path, deep bool, yield func(rel access.Path, f Flow)) {
	for _, v := range all {
		if v.arg != arg || deep && g.noData(v.f) {
			continue
		}
		switch {
		case v.path.Covers(at):
			f := g.under(v.f, at.From(v.path.Len()))
			if deep {
				f = g.asText("", f)
			}
			yield("", f)
		case at.Covers(v.path):
			rel, f := v.path.From(at.Len()), v.f
			if deep {
				f, rel = g.asText(rel, f), ""
			}
			yield(rel, f)
		}
	}
}

// addArgFlow adds to a set. A flow that is there already is joined with the new one: what either way leaves unclean stays
// so.
// Beyond maxArgFlows the flow is lost, and the package says so by a cut.
func (g *Func) addArgFlow(s *argFlows, v argFlow) {
	for i := range *s {
		if o := &(*s)[i]; o.arg == v.arg && o.path == v.path && o.f.Origin == v.f.Origin && o.words == v.words {
			summary.Meet(&o.f.Clean, v.f.Clean, &o.f.Flags, v.f.Flags)
			return
		}
	}
	if len(*s) == maxArgFlows {
		g.cut(summary.CutCallbacks, g.fns[0])
		return
	}
	*s = append(*s, v)
}
