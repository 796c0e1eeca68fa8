package taint

import (
	"cmp"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// known says what places are clean for, each once and in the order in which they were found: there is room for some of them only
// where this goes, and a map would leave out others in each run.
type known struct{ list []cleared }

// A cleared place is clean for some sinks.
type cleared struct {
	place
	sinks model.Sinks
}

// all lists what is known; of a nil that is nothing.
func (k *known) all() []cleared {
	if k == nil {
		return nil
	}
	return k.list
}

// of returns what a place is clean for.
func (k *known) of(p place) model.Sinks {
	for i := range k.list {
		if k.list[i].place == p {
			return k.list[i].sinks
		}
	}
	return 0
}

// add notes that a place is clean for some sinks too.
func (k *known) add(p place, sinks model.Sinks) {
	for i := range k.list {
		if k.list[i].place == p {
			k.list[i].sinks |= sinks
			return
		}
	}
	k.list = append(k.list, cleared{p, sinks})
}

// meet keeps what both know. Nothing is known yet of a nil.
func (k *known) meet(other *known) *known {
	if k == nil {
		return other
	}
	for i := range k.list {
		k.list[i].sinks &= other.of(k.list[i].place)
	}
	k.list = slices.DeleteFunc(k.list, func(c cleared) bool { return c.sinks == 0 })
	return k
}

// validates writes down which parameters, or parts of them, a function has checked where it returns true, false
// or a nil error, or where it returns at all: its callers may rely on that. It reports whether that is something else than before.
func (g *group) validates(fn *ssa.Function) bool {
	s := g.summaries[fn]
	if fn.Parent() != nil {
		return false
	}
	var guards []guardEntry
	if len(fn.Params) > 0 && (g.guardsOf(fn) != nil || fn.Signature.Results().Len() > 0) {
		guards = g.validated(fn)
	}
	if slices.Equal(guards, s.guards) && !s.unsettled {
		return false
	}
	s.guards, s.unsettled = guards, false
	g.grew(s)
	return true
}

// validated returns what validates writes down.
func (g *group) validated(fn *ssa.Function) (guards []guardEntry) {
	for _, outcome := range outcomes(fn) {
		for _, c := range g.checked(fn, outcome).all() {
			param, ok := c.root.(*ssa.Parameter)
			sinks := c.sinks & model.AllSinks
			if !ok || sinks == 0 || c.index != nil || c.path.len() > maxInput || c.path == "" && !isText(param.Type()) {
				continue
			}
			guards = append(guards, guardEntry{paramIndex(param), c.path, sinks, outcome})
		}
	}
	slices.SortFunc(guards, func(a, b guardEntry) int {
		return cmp.Or(cmp.Compare(a.index, b.index), cmp.Compare(a.path, b.path), cmp.Compare(a.outcome, b.outcome))
	})
	return guards
}

// outcomes returns what may tell a caller whether a function has found its arguments good.
func outcomes(fn *ssa.Function) []model.Outcome {
	results := fn.Signature.Results()
	if results.Len() == 0 {
		return []model.Outcome{model.NoOutcome}
	}
	t := results.At(results.Len() - 1).Type()
	if b, ok := t.Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
		return []model.Outcome{model.IfTrue, model.IfFalse}
	}
	if isError(t) {
		return []model.Outcome{model.IfNil}
	}
	return []model.Outcome{model.NoOutcome}
}

// checked returns what a function knows where it returns with an outcome.
func (g *group) checked(fn *ssa.Function, outcome model.Outcome) *known {
	if g.guardsOf(fn) == nil && outcome == model.NoOutcome {
		return nil
	}
	var common *known
	last := fn.Signature.Results().Len() - 1
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		var k *known
		if outcome == model.NoOutcome || last < 0 {
			k = g.knownAt(b, nil)
		} else {
			k = g.knownIf(ret.Results[last], b, nil, outcome, make(map[*ssa.Phi]bool))
		}
		if k != nil {
			common = common.meet(k)
		}
	}
	return common
}

// decided returns what is known where a condition is truth that asks for what was decided before: a flag that
// was set, or an error of one of several calls.
func (g *group) decided(cond ssa.Value, truth bool, at *ssa.BasicBlock) *known {
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
		if !isEquality || !equal || !isConst || !c.IsNil() || !isError(cmp.X.Type()) {
			return nil
		}
		cond, outcome = cmp.X, model.IfNil
	}
	phi, ok := cond.(*ssa.Phi)
	if !ok {
		return nil
	}
	return g.knownIf(phi, phi.Block(), nil, outcome, make(map[*ssa.Phi]bool))
}

// knownIf returns what is known if v has the outcome where it is in a block, or on the way there from another;
// nil if it cannot.
func (g *group) knownIf(v ssa.Value, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) *known {
	switch v := v.(type) {
	case *ssa.Const:
		if !isOutcome(v, outcome) {
			return nil
		}
		return g.knownAt(at, from)
	case *ssa.Phi:
		return g.knownPhi(v, at, from, outcome, seen)
	case *ssa.MakeInterface: // an error that was just made is not nil
		if outcome == model.IfNil {
			return nil
		}
	}
	if outcome == model.IfNil && (madeError(v) || from != nil && isNotNil(v, from, at)) {
		return nil
	}
	k := g.knownAt(at, from)
	if outcome == model.IfNil {
		g.resultFacts(v, outcome, k.add)
	} else {
		g.eachFact(v, outcome == model.IfTrue, k.add)
	}
	return k
}

// knownPhi asks the ways on which a value was decided. What they know holds later only of values that are the
// same then: not of those of a loop's step that is over.
func (g *group) knownPhi(v *ssa.Phi, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) *known {
	if seen[v] {
		return nil
	}
	seen[v] = true
	var common *known
	for i, e := range v.Edges {
		if k := g.knownIf(e, v.Block(), v.Block().Preds[i], outcome, seen); k != nil {
			common = common.meet(k)
		}
	}
	if common == nil {
		return nil
	}
	common.list = slices.DeleteFunc(common.list, func(c cleared) bool {
		return !lasts(c.root, v.Block()) || c.index != nil && !lasts(c.index, v.Block())
	})
	for _, c := range g.knownAt(at, from).all() {
		common.add(c.place, c.sinks)
	}
	return common
}

// lasts reports whether a value is the same on all ways into a block.
func lasts(v ssa.Value, b *ssa.BasicBlock) bool {
	instr, ok := v.(ssa.Instruction)
	return !ok || instr.Parent() != b.Parent() || instr.Block() != b && instr.Block().Dominates(b)
}

// isNotNil reports whether the way from one block to another is taken only if v is not nil.
func isNotNil(v ssa.Value, from, to *ssa.BasicBlock) bool {
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

// isOutcome reports whether a constant is the outcome.
func isOutcome(c *ssa.Const, outcome model.Outcome) bool {
	if outcome == model.IfNil || c.Value == nil {
		return outcome == model.IfNil && c.IsNil()
	}
	return c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value) == (outcome == model.IfTrue)
}

// knownAt returns what is known at the end of a block, or on the way into it from another.
func (g *group) knownAt(at, from *ssa.BasicBlock) *known {
	out := new(known)
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

// madeError reports whether v is an error that a call has just made, or a package's variable for one.
func madeError(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		_, ok := v.X.(*ssa.Global)
		return ok
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			switch calleeName(fn) {
			case "errors.New", "fmt.Errorf":
				return true
			}
		}
	}
	return false
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// endless reports whether a function of this package never returns: all its ways end the program, or panic.
func (e *engine) endless(fn *ssa.Function) bool {
	return len(fn.Blocks) > 0 && e.summaries[fn] != nil && !e.returning[fn]
}

// noteReturning finds the functions that may return: those in which a way leads to a return that passes by no call of one that does
// not. It starts from none and adds until nothing changes, so that functions that call each other are judged the same whichever
// is declared first.
func (e *engine) noteReturning(order []*group) {
	for changed := true; changed; {
		changed = false
		for _, g := range order {
			for _, fn := range g.fns {
				if !e.returning[fn] && len(fn.Blocks) > 0 && e.mayReturn(fn) {
					e.returning[fn], changed = true, true
				}
			}
		}
	}
}

// mayReturn reports whether a way through a function leads to a return, by what is known so far of those it calls.
func (e *engine) mayReturn(fn *ssa.Function) bool {
	seen := make([]bool, len(fn.Blocks))
	seen[0] = true
	for open := []*ssa.BasicBlock{fn.Blocks[0]}; len(open) > 0; {
		b := open[len(open)-1]
		open = open[:len(open)-1]
		if _, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return); e.stops(b) {
			continue
		} else if returns {
			return true
		}
		for _, s := range b.Succs {
			if !seen[s.Index] {
				seen[s.Index] = true
				open = append(open, s)
			}
		}
	}
	return false
}

// stops reports whether a block calls a function that never returns.
func (e *engine) stops(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
		call, ok := instr.(*ssa.Call)
		return ok && call.Call.StaticCallee() != nil && e.endless(e.declared(call.Call.StaticCallee()))
	})
}
