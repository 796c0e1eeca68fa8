package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// What package guard, which finds the conditions that make values clean, may ask of the analysis: the summaries of the
// functions that a condition calls, and what the topics know. What is read is noted as read by the function, so that its
// conditions are looked at again when a summary changes.

// callees is the analysis of a function as its checker sees it: a guard.Callees.
type callees struct{ *Func }

// reads notes that the function's solution rests on a summary of this package.
func (e callees) Reads(s *summary.Summary) { e.Package.reads(e.Func, s) }

// SummaryOf returns the summary of a function of this package, or nil.
func (e callees) SummaryOf(fn *ssa.Function) *summary.Summary { return e.Summaries[fn] }

// SummaryFor returns the summary of a function of any package, or nil. No provider is asked for a condition alone.
func (e callees) SummaryFor(obj *types.Func) *summary.Summary {
	if fn := e.Ssa.Prog.FuncValue(obj.Origin()); fn != nil && e.Summaries[fn] != nil {
		return e.Summaries[fn]
	}
	return e.foreign(obj, func() bool { return false })
}

// Methods returns the methods that a call of an interface's method can run: those of the types that the program stores there, or that of
// the one type of this package that has them. It is nil if they are not known, or not all of them are methods with a body.
func (e callees) Methods(c *ssa.CallCommon) (methods []*types.Func) {
	if e.library.program == nil {
		return e.soleMethod(c)
	}
	found, _ := e.library.program.Types(c.Pos())
	for _, t := range found {
		o, _, _ := types.LookupFieldOrMethod(t, true, c.Method.Pkg(), c.Method.Name())
		m, ok := o.(*types.Func)
		if !ok || types.IsInterface(m.Signature().Recv().Type()) {
			return nil
		}
		methods = append(methods, m)
	}
	if len(methods) == 0 {
		return e.soleMethod(c)
	}
	return methods
}

// Candidates returns the methods that a call of an interface's method can run, or else those of this package that it may run.
func (e callees) Candidates(c *ssa.CallCommon) (methods []*types.Func) {
	if methods = e.Methods(c); methods != nil || c.Method.Pkg() != e.Pkg {
		return methods
	}
	for _, fn := range e.implementing(c.Method, c.Value.Type()) {
		if m, ok := fn.Object().(*types.Func); ok {
			methods = append(methods, m)
		}
	}
	return methods
}

// soleMethod returns the method that a call runs if one type of this package has the methods of an interface that it declares.
func (e *Package) soleMethod(c *ssa.CallCommon) []*types.Func {
	if c.Method.Pkg() != e.Pkg {
		return nil
	}
	found := e.implementing(c.Method, c.Value.Type())
	if len(found) != 1 {
		return nil
	}
	obj, ok := found[0].Object().(*types.Func)
	if !ok {
		return nil
	}
	return []*types.Func{obj}
}

// Facts returns what an import has told, or nil: what the regular expressions in its variables let through is in there.
func (e callees) Facts(pkg *types.Package) *summary.Package { return e.library.fact(pkg) }

// Follows returns the kinds that what follows a value, in a text, is clean for.
func (e callees) Follows(before ssa.Value) model.Kinds { return e.on.follows(before, nil) }

// Guarded returns the kinds of sink that the value at l is clean for in a block, because of conditions: where that is the
// block that is visited, at the instruction that is; else at the block's end. Without a block nothing is known.
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
