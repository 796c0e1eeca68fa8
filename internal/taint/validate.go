package taint

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// validates writes down which parameters a function has checked where it returns true, or a nil error: what
// its conditions say of a parameter on every such return, its callers may rely on.
func (g *group) validates(fn *ssa.Function) {
	results := fn.Signature.Results()
	if fn.Parent() != nil || results.Len() == 0 || len(fn.Params) == 0 {
		return
	}
	last := results.Len() - 1
	outcome := model.IfNil
	if b, ok := results.At(last).Type().Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
		outcome = model.IfTrue
	} else if !isError(results.At(last).Type()) {
		return
	}
	var common map[fact]bool
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		g.eachGood(ret.Results[last], b, nil, outcome, func(facts map[fact]bool) {
			if common == nil {
				common = facts
				return
			}
			for f := range common {
				if !facts[f] {
					delete(common, f)
				}
			}
		})
	}
	g.addGuards(fn, common, outcome)
}

func (g *group) addGuards(fn *ssa.Function, common map[fact]bool, outcome model.Outcome) {
	var guards []guardEntry
	for i, p := range fn.Params {
		var sinks model.Sinks
		for f := range common {
			if f.root == p && f.path == "" {
				sinks |= f.sinks & model.AllSinks
			}
		}
		if sinks != 0 && isText(p.Type()) {
			guards = append(guards, guardEntry{i, sinks, outcome})
		}
	}
	if s := g.summaries[fn]; len(guards) != len(s.guards) {
		s.guards = guards
		g.grew(s)
	}
}

// eachGood yields the facts that hold for each way on which v is returned as true, or as nil. Edge is the
// way that v takes to a phi; nil means the block's own facts.
func (g *group) eachGood(v ssa.Value, at *ssa.BasicBlock, from *ssa.BasicBlock, outcome model.Outcome, yield func(map[fact]bool)) {
	facts := g.factsAt(at, from)
	switch v := v.(type) {
	case *ssa.Const:
		if outcome == model.IfNil && v.IsNil() || outcome == model.IfTrue && v.Value != nil && constant.BoolVal(v.Value) {
			yield(facts)
		}
		return
	case *ssa.Phi:
		if from == nil && v.Block() == at {
			for i, e := range v.Edges {
				g.eachGood(e, at, at.Preds[i], outcome, yield)
			}
			return
		}
	case *ssa.MakeInterface: // an error that was just made is not nil
		return
	}
	if outcome == model.IfTrue {
		g.eachFact(v, true, func(f fact) { facts[f] = true })
	} else {
		if madeError(v) {
			return
		}
		g.equalFacts(v, ssa.NewConst(nil, v.Type()), func(f fact) { facts[f] = true })
	}
	yield(facts)
}

// factsAt returns the facts of a block, or of the way into it from another.
func (g *group) factsAt(at, from *ssa.BasicBlock) map[fact]bool {
	out := make(map[fact]bool)
	gs := g.guards[at.Parent()]
	if gs == nil {
		return out
	}
	holds := gs.in[at.Index]
	if from != nil {
		holds = gs.in[from.Index].or(gs.out[edge{from, at}])
	}
	for i, f := range gs.facts {
		if holds.has(i) {
			out[f] = true
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
		if fn := v.Call.StaticCallee(); fn != nil && fn.Object() != nil {
			switch fn.Object().(*types.Func).FullName() {
			case "errors.New", "fmt.Errorf":
				return true
			}
		}
	}
	return false
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }
