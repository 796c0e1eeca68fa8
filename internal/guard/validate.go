package guard

import (
	"cmp"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What a function tells its callers. A validator is a function whose outcome says what it has checked of its parameters:
//
//	func valid(s string) bool {
//		for _, c := range s {
//			if !unicode.IsLetter(c) { return false }
//		}
//		return true // here s is clean, and so valid(s) == true says that of the argument
//	}
//
// For an outcome (true, false, a nil error, or that it returns at all) all returns are looked at that may have it. What is
// known at one of them is what holds there by the guards, and what its result says itself: "return s == a || isName(s)" is a
// phi, whose edges are asked in turn. The facts of all these returns are joined by intersection, so that they only shrink;
// those of one return by union. Phis are remembered, so that one that leads to itself is asked once.

// cleanFacts says what places are clean for, each once and in the order in which they were found. It is no map: only
// MaxPlaces of them are kept, and with a map it would be others in each run.
type cleanFacts struct{ list []cleanFact }

// A cleanFact says that a place is clean for some kinds.
type cleanFact struct {
	place
	sinks model.Kinds
}

// all lists what is known; of nil, an outcome that never happens, nothing is listed.
func (k *cleanFacts) all() []cleanFact {
	if k == nil {
		return nil
	}
	return k.list
}

// of returns the kinds that a place is clean for, by a fact of just this place.
func (k *cleanFacts) of(p place) model.Kinds {
	for i := range k.list {
		if k.list[i].place == p {
			return k.list[i].sinks
		}
	}
	return 0
}

// meet returns the intersection. What several marks are together is settled before: one way may have found a path of the site, by three
// marks, and another one a host of the program's. Nil is the top of the lattice: of an outcome that cannot be, everything holds.
func (k *cleanFacts) meet(other *cleanFacts) *cleanFacts {
	if k == nil {
		return other
	}
	k.keepGiven(other)
	other.keepGiven(k)
	for i := range k.list {
		k.list[i].sinks = k.list[i].sinks.Meets() & other.of(k.list[i].place).Meets()
	}
	k.list = slices.DeleteFunc(k.list, func(c cleanFact) bool { return c.sinks == 0 })
	return k
}

// keepGiven notes what holds for certain of places too of which the other one knows something by a condition.
func (k *cleanFacts) keepGiven(other *cleanFacts) {
	for _, c := range other.all() {
		if base := k.of(c.given()); c.same != nil && base != 0 {
			k.add(c.place, base)
		}
	}
}

// add notes that a place is clean for some kinds too.
func (k *cleanFacts) add(p place, sinks model.Kinds) {
	for i := range k.list {
		if k.list[i].place == p {
			k.list[i].sinks |= sinks
			return
		}
	}
	k.list = append(k.list, cleanFact{p, sinks})
}

// Validates returns which parameters, or parts of them, a function has checked where it returns true, false or a nil error,
// or where it returns at all: its callers may rely on that. The guards are sorted, so that summaries can be compared.
// Function literals have none: callers see their guards themselves. Of parameters that are no texts and no URLs, nor of a type that is a
// parameter itself, only parts count, and paths have MaxInput steps at most.
// In
//
//	func check(o *Options) error { if !isName(o.Name) { return errBad }; return nil }
//
// the guard is of parameter 0 at the path .Name, for the outcome that the error is nil.
func (g *Checker) Validates(fn *ssa.Function) (guards []summary.Guard) {
	if fn.Parent() != nil || len(fn.Params) == 0 || g.guardsOf(fn) == nil && fn.Signature.Results().Len() == 0 {
		return nil
	}
	for _, outcome := range outcomes(fn) {
		for _, c := range g.checked(fn, outcome).all() {
			param, ok := ssautil.Held(c.root).(*ssa.Parameter)
			sinks := c.sinks.Settled() & (model.AllKinds | model.TextMarks)
			if !ok || sinks == 0 || c.index != nil || c.path.Len() > access.MaxInput || !saysOf(param, c.place) {
				continue
			}
			guards = append(guards, summary.Guard{Index: ssautil.ParamIndex(param), Path: c.path, Sinks: sinks, Outcome: outcome, Method: c.method, Same: c.sameIndex()})
		}
	}
	guards = append(guards, g.weighedGuards(fn)...)
	slices.SortFunc(guards, func(a, b summary.Guard) int {
		return cmp.Or(cmp.Compare(a.Index, b.Index), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Outcome, b.Outcome), cmp.Compare(a.Method, b.Method), cmp.Compare(a.Same, b.Same))
	})
	return guards
}

// saysOf reports whether a fact of a place says something of a parameter for callers: of a text, of a part, or of what a method
// of it has checked.
func saysOf(param *ssa.Parameter, p place) bool {
	if p.method != "" || p.same != nil {
		return p.path == ""
	}
	return p.path != "" || isURL(param.Type()) || ssautil.IsText(param.Type()) || ssautil.IsTypeParam(param.Type())
}

// outcomes returns what may tell a caller whether a function has found its arguments good: its last result, if it is a bool
// or an error, or else that it returns, and that its only result is not nil, or not empty if it is a text:
//
//	if p := s.find(id); p == nil { return }        // id is that of one which is there
//	if contentType(extension) == "" { return }     // extension is one of those that there are
//
// Of func parse(s string) (int, bool) it is the bool. A bool that is not the last result is one among the data.
func outcomes(fn *ssa.Function) []model.Outcome {
	results := fn.Signature.Results()
	if results.Len() == 0 {
		return []model.Outcome{model.NoOutcome}
	}
	t := results.At(results.Len() - 1).Type()
	if ssautil.IsBool(t) {
		return []model.Outcome{model.IfTrue, model.IfFalse}
	}
	if ssautil.IsError(t) {
		return []model.Outcome{model.IfNil}
	}
	if results.Len() == 1 && isFound(t) {
		return []model.Outcome{model.NoOutcome, model.IfNotNil}
	}
	return []model.Outcome{model.NoOutcome}
}

// isFound reports whether a result of a type may be nil, or an empty text, for what was not found.
func isFound(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Interface:
		return true
	}
	return ssautil.IsString(t)
}

// checked returns what a function knows where it returns with an outcome: what all returns that may have it know. It is nil
// if nothing is known. The block that a recovered panic returns by is left out, because what it returns was decided before.
func (g *Checker) checked(fn *ssa.Function, outcome model.Outcome) *cleanFacts {
	if g.guardsOf(fn) == nil && outcome == model.NoOutcome {
		return nil
	}
	var common *cleanFacts
	last := fn.Signature.Results().Len() - 1
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		// A return that cannot have the outcome says nil, the top of the lattice, and takes nothing away.
		var k *cleanFacts
		if outcome == model.NoOutcome || last < 0 {
			k = g.factsAt(b, nil)
		} else {
			k = g.factsIf(ret.Results[last], b, nil, outcome, make(map[*ssa.Phi]bool))
		}
		if k != nil {
			common = common.meet(k)
		}
	}
	return common
}

// decided returns what is known where a condition comes out as truth that asks for what was decided before: a flag that was
// set, or an error of one of several calls.
//
//	ok := false
//	if isName(s) { ok = true }
//	if !ok { return } // ok is a phi, which is true only on the way by isName
//
// It reads the last solution, which tells what holds on those ways; refine asks it in each round.
func (g *Checker) decided(cond ssa.Value, truth bool, at *ssa.BasicBlock) *cleanFacts {
	for {
		not, ok := cond.(*ssa.UnOp)
		if !ok {
			break
		}
		cond, truth = not.X, !truth
	}
	outcome := outcomeOf(truth)
	if cmp, ok := cond.(*ssa.BinOp); ok {
		equal, isEquality := equality(cmp.Op, truth)
		c, isConst := cmp.Y.(*ssa.Const)
		if !isEquality || !equal || !isConst || !c.IsNil() || !ssautil.IsError(cmp.X.Type()) {
			return nil
		}
		cond, outcome = cmp.X, model.IfNil
	}
	phi, ok := cond.(*ssa.Phi)
	if !ok {
		return nil
	}
	return g.factsIf(phi, phi.Block(), nil, outcome, make(map[*ssa.Phi]bool))
}

// factsIf returns what is known if v has the outcome in block at, or on the edge there from another block unless from is
// nil. It is nil if v cannot have the outcome there: false is not true, and an error that was just made is not nil. A verdict that is
// remembered says what another return does.
func (g *Checker) factsIf(v ssa.Value, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) *cleanFacts {
	switch v := v.(type) {
	case *ssa.Const:
		if !isOutcome(v, outcome) {
			return nil
		}
		return g.factsAt(at, from)
	case *ssa.Phi:
		return g.factsOfPhi(v, at, from, outcome, seen)
	case *ssa.UnOp:
		if k, ok := g.factsOfLoad(v, at, from, outcome, seen); ok {
			return k
		}
	case *ssa.MakeInterface: // an error that was just made is not nil
		if outcome == model.IfNil {
			return nil
		}
	}
	if (outcome == model.IfTrue || outcome == model.IfFalse) && isRemembered(v) {
		return nil
	}
	if outcome == model.IfNil && (MadeError(v) || from != nil && IsNotNil(v, from, at) || from == nil && wasNotNil(v, at)) {
		return nil
	}
	// What is known there anyway, and what the value itself says: return isName(s) says what isName does.
	k := g.factsAt(at, from)
	if outcome == model.IfNil || outcome == model.IfNotNil {
		g.resultFacts(v, outcome, k.add)
	} else {
		g.eachFact(v, outcome == model.IfTrue, k.add)
	}
	g.leftFacts(v, at, from, outcome, k.add)
	return k
}

// leftFacts adds what a search that is the outcome itself leaves of a text, together with what the searches before it have left:
//
//	return strings.Contains(s, ";") || strings.Contains(s, "|") // false: s has neither
//
// Each alone leaves characters that harm.
func (g *Checker) leftFacts(v ssa.Value, at, from *ssa.BasicBlock, outcome model.Outcome, yield func(place, model.Kinds)) {
	gs := g.guardsOf(at.Parent())
	text, set, ok := g.left(v, outcome == model.IfTrue)
	if gs == nil || !ok || outcome != model.IfTrue && outcome != model.IfFalse {
		return
	}
	if from == nil {
		from = at
	}
	if sets := gs.texts[g.PlaceOf(text)]; sets != nil {
		g.clean(text, set.And(sets[from.Index]).Harmless(), yield)
	}
}

// factsOfPhi asks the edges on which a value was decided, and keeps what all of them that may give the outcome know. What
// they know holds later only of values that are the same then: not of those of a loop's step that is over.
func (g *Checker) factsOfPhi(v *ssa.Phi, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) *cleanFacts {
	// A phi that leads to itself, as a flag that a loop carries on, adds nothing to what its other edges say.
	if seen[v] {
		return nil
	}
	seen[v] = true
	var common *cleanFacts
	for i, e := range v.Edges {
		if k := g.factsIf(e, v.Block(), v.Block().Preds[i], outcome, seen); k != nil {
			common = common.meet(k)
		}
	}
	if common == nil {
		return nil
	}
	common.list = slices.DeleteFunc(common.list, func(c cleanFact) bool {
		return !lasts(c.root, v.Block()) || c.index != nil && !lasts(c.index, v.Block())
	})
	for _, c := range g.factsAt(at, from).all() {
		common.add(c.place, c.sinks)
	}
	return common
}

// lasts reports whether a value is the same on all ways into a block: it was made outside of the function, or before the
// block on every way.
// The character c of a loop is another one in each round, and so what the last round knew of it is not kept.
func lasts(v ssa.Value, b *ssa.BasicBlock) bool {
	instr, ok := v.(ssa.Instruction)
	return !ok || instr.Parent() != b.Parent() || instr.Block() != b && instr.Block().Dominates(b)
}

// IsNotNil reports whether the edge from one block to another is taken only if v is not nil: behind if err != nil.
func IsNotNil(v ssa.Value, from, to *ssa.BasicBlock) bool {
	cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return false
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok || cmp.X != v {
		return false
	}
	c, isConst := cmp.Y.(*ssa.Const)
	equal, ok := equality(cmp.Op, to == from.Succs[0])
	return ok && !equal && isConst && c.IsNil()
}

// wasNotNil reports whether a block is reached only if v is not nil: the one way into it, or into the only block before it and so
// on, is behind if err != nil. So the first return of
//
//	if err := decode(r, v); err != nil { return err }
//	return validate.Struct(v)
//
// is none of a nil error.
func wasNotNil(v ssa.Value, b *ssa.BasicBlock) bool {
	for range maxLooks {
		if len(b.Preds) != 1 {
			return false
		}
		if IsNotNil(v, b.Preds[0], b) {
			return true
		}
		b = b.Preds[0]
	}
	return false
}

// isOutcome reports whether a constant is the outcome. An empty text is nil in this sense.
func isOutcome(c *ssa.Const, outcome model.Outcome) bool {
	if text, ok := ssautil.StringConst(c); ok {
		return (text == "") == (outcome == model.IfNil)
	}
	if outcome == model.IfNil || outcome == model.IfNotNil || c.Value == nil {
		return c.IsNil() == (outcome == model.IfNil)
	}
	return c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value) == (outcome == model.IfTrue)
}

// factsAt returns what is known at the end of a block, or, unless from is nil, on the edge into it from another. It is
// never nil.
func (g *Checker) factsAt(at, from *ssa.BasicBlock) *cleanFacts {
	out := new(cleanFacts)
	gs := g.guardsOf(at.Parent())
	if gs == nil {
		return out
	}
	for n, p := range gs.places {
		sinks := gs.before(n, at, len(at.Instrs))
		if from != nil {
			sinks = gs.onEdge(n, from, at)
		}
		if sinks != 0 {
			out.add(p, sinks)
		}
	}
	return out
}

// MadeError reports whether v is an error that a call has just made, or a package's variable for one, as io.EOF: neither is
// nil.
// Any package variable counts, since the caller asks for values of an error's type only, and variables of errors are not nil.
func MadeError(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		_, ok := v.X.(*ssa.Global)
		return ok
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			switch ssautil.CalleeName(fn) {
			case "errors.New", "fmt.Errorf":
				return true
			}
		}
	}
	return false
}
