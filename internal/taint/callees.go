package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// known is what the checkers of an engine's functions ask it.
type callees struct{ *Func }

// Reads notes that the function's solution rests on a summary of this package.
func (e callees) Reads(s *summary.Summary) { e.Package.Reads(e.Func, s) }

func (e callees) SummaryOf(fn *ssa.Function) *summary.Summary { return e.Summaries[fn] }

func (e callees) SummaryFor(obj *types.Func) *summary.Summary {
	if fn := e.Ssa.Prog.FuncValue(obj.Origin()); fn != nil && e.Summaries[fn] != nil {
		return e.Summaries[fn]
	}
	return e.Foreign(obj, func() bool { return false })
}

func (e callees) Facts(pkg *types.Package) *summary.Package { return e.library.fact(pkg) }

func (e callees) Follows(before ssa.Value) model.Kinds { return e.on.follows(before) }

// Guarded returns the sinks that the value at l is clean for in a block: where that is the block that is
// visited, at the instruction that is.
func (g *Func) Guarded(l access.Loc, at *ssa.BasicBlock) model.Kinds {
	if at == nil {
		return 0
	}
	index := len(at.Instrs)
	if g.at.block == at {
		index = g.at.index
	}
	return g.Checks.At(l, at, index)
}

// Loc returns where v's data is.
func (g *Func) Loc(v ssa.Value) access.Loc { return g.Places.Loc(v) }
