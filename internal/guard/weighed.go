package guard

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Checks that the program makes, and that cannot be followed. What a validator has asked a database, a cache or an object
// behind an interface is not known here, and neither is what a comparison with the configuration means:
//
//	func (s *Store) allowed(path string) bool {
//		if known, ok := s.cache.Get(path); ok {
//			return known.(bool)
//		}
//		…
//	}
//	if !s.allowed(path) { return }
//	os.Open(path) // path is weighed
//
// Such a value is clean for no kind. It is marked as weighed, so that rules can say that they are not sure. A function weighs a
// parameter if it gives it, or what it makes of it, to somebody whose answer cannot be read, if it looks it up, or if it has it compared
// with each element of a list. One that compares it itself, or asks for a prefix, for characters or for the empty text, is understood as it
// stands, and if that is no guard, it is none.

// A weighing is what a function does with one of its text parameters: it surely weighs it, or those do that it gives it to.
type weighing struct {
	sure bool
	by   []argument
}

// An argument is one of a function that is called, as summaries count them.
type argument struct {
	fn    *types.Func
	index int
}

// weighedGuards returns what a function tells its callers of the parameters that it weighs: that it has done so if it finds them good.
func (g *Checker) weighedGuards(fn *ssa.Function) (guards []summary.Guard) {
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return nil
	}
	for _, outcome := range [...]model.Outcome{model.IfTrue, model.IfNil} {
		if !tells(fn.Name(), fn.Signature, outcome) {
			continue
		}
		for i, p := range fn.Params {
			if ssautil.IsText(p.Type()) && g.weighs(argument{obj, i}) {
				guards = append(guards, summary.Guard{Index: i, Sinks: model.Weighed, Outcome: outcome})
			}
		}
	}
	return guards
}

// weighs reports whether one of some functions weighs one of its parameters: itself, or by what it calls. Of functions of this package their
// bodies tell, at most maxWeighers of them are looked at, and of others their summaries.
func (g *Checker) weighs(todo ...argument) bool {
	for i := 0; i < len(todo) && i < maxWeighers; i++ {
		w, ok := g.weighingAt(todo[i])
		if !ok && g.tellsWeighed(todo[i]) || w.sure {
			return true
		}
		for _, a := range w.by {
			if !slices.Contains(todo, a) {
				todo = append(todo, a)
			}
		}
	}
	return false
}

// weighingAt returns what a function does with one of its parameters; false if its body is not here.
func (g *Checker) weighingAt(a argument) (weighing, bool) {
	fn := g.Ssa.Prog.FuncValue(a.fn.Origin())
	if fn == nil || len(fn.Blocks) == 0 {
		return weighing{}, false
	}
	found, ok := g.weighings[fn]
	if !ok {
		found = g.findWeighings(fn)
		g.weighings[fn] = found
	}
	if a.index >= len(found) {
		return weighing{}, true
	}
	return found[a.index], true
}

// tellsWeighed reports whether the summary of a function says that it weighs a parameter.
func (g *Checker) tellsWeighed(a argument) bool {
	s := g.callees.SummaryFor(a.fn)
	return s != nil && slices.ContainsFunc(s.Guards, func(e summary.Guard) bool {
		return e.Index == a.index && e.Path == "" && e.Sinks&model.Weighed != 0
	})
}

// findWeighings looks at what a function does with its text parameters, one list for all.
func (g *Checker) findWeighings(fn *ssa.Function) []weighing {
	found := make([]weighing, len(fn.Params))
	for i, p := range fn.Params {
		if ssautil.IsText(p.Type()) {
			found[i] = g.weighingOf(p)
		}
	}
	return found
}

// weighingOf follows a parameter through what is made of it as a text, maxLooks values at most.
func (g *Checker) weighingOf(p *ssa.Parameter) (w weighing) {
	todo, seen := []ssa.Value{p}, map[ssa.Value]bool{p: true}
	follow := func(v ssa.Value) {
		if v != nil && !seen[v] && len(seen) < maxLooks {
			seen[v] = true
			todo = append(todo, v)
		}
	}
	for len(todo) > 0 && !w.sure {
		v := todo[0]
		todo = todo[1:]
		for _, r := range *v.Referrers() {
			switch r := r.(type) {
			case *ssa.Phi, *ssa.Slice, *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Extract:
				follow(r.(ssa.Value))
			case *ssa.Store:
				follow(listOf(r, v))
			case *ssa.Lookup:
				w.sure = w.sure || r.Index == v && ssautil.IsMap(r.X.Type())
			case *ssa.BinOp:
				if r.Op == token.ADD {
					follow(r)
				}
			case *ssa.Call:
				if w.sure = w.sure || besideElement(r, seen); g.weigher(r, v, &w) {
					follow(r)
				}
			}
		}
	}
	return w
}

// listOf returns the list of arguments that a store puts v into an element of, or nil.
func listOf(s *ssa.Store, v ssa.Value) ssa.Value {
	at, ok := s.Addr.(*ssa.IndexAddr)
	if !ok || s.Val != v {
		return nil
	}
	if array, ok := at.X.(*ssa.Alloc); ok {
		return array
	}
	return nil
}

// besideElement reports whether a call is given an element of a list beside one of some values: how originMatches(origin, url) compares
// them is not followed. Those of strings and bytes are understood.
func besideElement(call *ssa.Call, values map[ssa.Value]bool) bool {
	common := call.Common()
	if obj := ssautil.CalledObject(common); obj == nil || obj.Pkg() == nil || obj.Pkg().Path() == "strings" || obj.Pkg().Path() == "bytes" {
		return false
	}
	return len(*call.Referrers()) > 0 && slices.ContainsFunc(ssautil.AllArgs(common), func(a ssa.Value) bool { return !values[a] && isListed(a, values) })
}

// isListed reports whether v is an element, or a field of one, of a list or a map that a loop goes over, and which is none of some values.
func isListed(v ssa.Value, not map[ssa.Value]bool) bool {
	for range MaxTrying {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.Extract:
			_, isNext := x.Tuple.(*ssa.Next)
			return isNext
		case *ssa.IndexAddr:
			_, isConst := x.Index.(*ssa.Const)
			return !isConst && !not[x.X]
		default:
			return false
		}
	}
	return false
}

// weigher notes in w what a call says that v is an argument of. It reports whether the result is to be followed instead: what the standard
// library, or a function that a model describes for v, makes of a text is known. What stands beside the query in a call that runs one is
// bound to it, and a database answers.
func (g *Checker) weigher(call *ssa.Call, v ssa.Value, w *weighing) (follow bool) {
	common := call.Common()
	if common.Signature().Results().Len() == 0 || len(*call.Referrers()) == 0 {
		return false // nobody heeds what it says
	}
	obj := ssautil.CalledObject(common)
	switch {
	case obj == nil: // a builtin makes something of it, a function that a variable holds weighs it
		_, isBuiltin := common.Value.(*ssa.Builtin)
		w.sure = w.sure || !isBuiltin && common.StaticCallee() == nil
		return isBuiltin
	case g.describes(obj, call, v):
		return true
	case obj.Pkg() == nil || ssautil.IsStd(obj.Pkg().Path()) && obj.Pkg().Path() != "database/sql":
		return true
	case slices.ContainsFunc(g.Rows(obj), func(r *model.Row) bool { return r.Kind == model.Sink }):
		w.sure = true
		return false
	}
	// What a function of another package does is what its summary says, and without one it has nothing to say.
	run := []*types.Func{obj}
	if common.IsInvoke() {
		run = g.callees.Candidates(common)
	}
	known := len(run) > 0
	w.sure = w.sure || !known
	for i, a := range ssautil.AllArgs(common) {
		if a == v {
			w.by = append(w.by, each(run, i)...)
		}
	}
	return known
}

// each returns one parameter of some functions.
func each(of []*types.Func, index int) (out []argument) {
	for _, fn := range of {
		out = append(out, argument{fn, index})
	}
	return out
}

// describes reports whether a model says what a function does with this argument.
func (g *Checker) describes(obj *types.Func, call *ssa.Call, v ssa.Value) bool {
	c := &access.Call{Instr: call, Args: ssautil.AllArgs(call.Common()), At: call.Block()}
	for _, row := range g.Rows(obj) {
		a, ok := c.Bind(obj.Signature(), row)
		if !ok {
			continue
		}
		for _, in := range a.In {
			if in.V == v {
				return true
			}
		}
	}
	return false
}

// weighedFacts yields that the texts are weighed which a call has found good that cannot be followed: a method of an interface, or
// a function that a variable holds. Of others their summaries tell. That an error is nil says so only where the function checks
// by its name.
func (g *Checker) weighedFacts(call *ssa.Call, obj *types.Func, outcome model.Outcome, yield func(place, model.Kinds)) {
	common := call.Common()
	if obj != nil && (!common.IsInvoke() || obj.Pkg() == nil || ssautil.IsStd(obj.Pkg().Path())) || !tells(ssautil.CalledName(common), common.Signature(), outcome) {
		return
	}
	var run []*types.Func
	if obj != nil {
		run = g.callees.Candidates(common)
	}
	for i, a := range ssautil.AllArgs(common) {
		if ssautil.IsText(a.Type()) && !(obj != nil && g.describes(obj, call, a)) && (len(run) == 0 || g.weighs(each(run, i)...)) {
			g.clean(a, model.Weighed, yield)
		}
	}
}

// tells reports whether an outcome of a function of some name and signature says that it found what it was given good: that its last
// result is true, or a field of one (verdict.go), or that its only one, an error, is nil.
func tells(name string, sig *types.Signature, outcome model.Outcome) bool {
	results := sig.Results()
	switch outcome {
	case model.IfTrue:
		return results.Len() > 0 && ssautil.IsBool(results.At(results.Len()-1).Type()) || hasVerdict(name, sig)
	case model.IfNil:
		return results.Len() == 1 && ssautil.IsError(results.At(0).Type()) && names.Checks(name)
	}
	return false
}
