package taint

import (
	"cmp"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// known says what places are clean for.
type known map[place]model.Sinks

// meet keeps what both know. Nothing is known yet of a nil.
func (k known) meet(other known) known {
	if k == nil {
		return other
	}
	for p := range k {
		if k[p] &= other[p]; k[p] == 0 {
			delete(k, p)
		}
	}
	return k
}

// validates writes down which parameters, or parts of them, a function has checked where it returns true, false
// or a nil error, or where it returns at all: its callers may rely on that.
func (g *group) validates(fn *ssa.Function) {
	if fn.Parent() != nil || len(fn.Params) == 0 || g.guardsOf(fn) == nil && fn.Signature.Results().Len() == 0 {
		return
	}
	var guards []guardEntry
	for _, outcome := range outcomes(fn) {
		for p, sinks := range g.checked(fn, outcome) {
			param, ok := p.root.(*ssa.Parameter)
			sinks &= model.AllSinks
			if !ok || sinks == 0 || p.index != nil || p.path.len() > maxInput || p.path == "" && !isText(param.Type()) {
				continue
			}
			guards = append(guards, guardEntry{paramIndex(param), p.path, sinks, outcome})
		}
	}
	slices.SortFunc(guards, func(a, b guardEntry) int {
		return cmp.Or(cmp.Compare(a.index, b.index), cmp.Compare(a.path, b.path), cmp.Compare(a.outcome, b.outcome))
	})
	if s := g.summaries[fn]; len(guards) != len(s.guards) {
		s.guards = guards
		g.grew(s)
	}
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
func (g *group) checked(fn *ssa.Function, outcome model.Outcome) known {
	if g.guardsOf(fn) == nil && outcome == model.NoOutcome {
		return nil
	}
	var common known
	last := fn.Signature.Results().Len() - 1
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		k := known(nil)
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
func (g *group) decided(cond ssa.Value, truth bool, at *ssa.BasicBlock) known {
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
func (g *group) knownIf(v ssa.Value, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) known {
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
	add := func(p place, sinks model.Sinks) { k[p] |= sinks }
	if outcome == model.IfNil {
		g.resultFacts(v, outcome, add)
	} else {
		g.eachFact(v, outcome == model.IfTrue, add)
	}
	return k
}

// knownPhi asks the ways on which a value was decided. What they know holds later only of values that are the
// same then: not of those of a loop's step that is over.
func (g *group) knownPhi(v *ssa.Phi, at, from *ssa.BasicBlock, outcome model.Outcome, seen map[*ssa.Phi]bool) known {
	if seen[v] {
		return nil
	}
	seen[v] = true
	var common known
	for i, e := range v.Edges {
		if k := g.knownIf(e, v.Block(), v.Block().Preds[i], outcome, seen); k != nil {
			common = common.meet(k)
		}
	}
	if common == nil {
		return nil
	}
	for p := range common {
		if !lasts(p.root, v.Block()) || p.index != nil && !lasts(p.index, v.Block()) {
			delete(common, p)
		}
	}
	for p, sinks := range g.knownAt(at, from) {
		common[p] |= sinks
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
func (g *group) knownAt(at, from *ssa.BasicBlock) known {
	out := make(known)
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
			out[p] = sinks
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
func (g *group) endless(fn *ssa.Function) bool {
	if known, ok := g.ending[fn]; ok || len(fn.Blocks) == 0 || g.summaries[fn] == nil {
		return known
	}
	g.ending[fn] = false // ends recursion
	defer g.deep.Enter().Leave()
	seen := make([]bool, len(fn.Blocks))
	var returns func(b *ssa.BasicBlock) bool
	returns = func(b *ssa.BasicBlock) bool {
		if seen[b.Index] {
			return false
		}
		seen[b.Index] = true
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Return:
				return true
			case *ssa.Call:
				if callee := instr.Call.StaticCallee(); callee != nil && g.endless(g.declared(callee)) {
					return false
				}
			}
		}
		return slices.ContainsFunc(b.Succs, returns)
	}
	g.ending[fn] = !returns(fn.Blocks[0])
	return g.ending[fn]
}
