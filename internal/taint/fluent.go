package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Functions that return the pointer that they were given, as the methods of builders do, so that calls can be chained:
//
//	func (q *query) where(cond string) *query { q.text.WriteString(" WHERE " + cond); return q }
//
//	q.where("team = ?").order(r.FormValue("sort"))
//	db.Query(q.text.String()) // what order has written, it has written to q
//
// The result of such a call is another name of the argument. What the argument holds the result holds by the summary, and what is
// written to the result is written to the argument by an alias. Of a chain each result is an alias of the first argument, so that
// its length does not matter.

// chained makes the result of a call of such a function an alias of the argument that it returns.
func (g *Func) chained(c *access.Call) {
	call, ok := c.Instr.(*ssa.Call)
	if !ok || c.Result == nil {
		return
	}
	arg := g.returnedArg(call)
	if arg == nil {
		return
	}
	for range maxChain {
		before, ok := arg.(*ssa.Call)
		if !ok {
			break
		}
		of := g.returnedArg(before)
		if of == nil {
			break
		}
		arg = of
	}
	g.alias(access.Loc{Root: c.Result}, g.Loc(arg))
}

// returnedArg returns the argument of a call that its function, one of this package, returns on all ways; nil if there is none.
func (g *Func) returnedArg(call *ssa.Call) ssa.Value {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Signature.Results().Len() != 1 || len(call.Call.Args) == 0 {
		return nil
	}
	if _, ok := call.Type().Underlying().(*types.Pointer); !ok {
		return nil
	}
	if i := g.returnedParam(g.Declared(fn)); i >= 0 && i < len(call.Call.Args) {
		return call.Call.Args[i]
	}
	return nil
}

// returnedParam returns which of its parameters a function of this package returns on all ways; -1 if it is none. That is looked for once, and
// each visit of a call asks for it.
func (e *Package) returnedParam(fn *ssa.Function) int {
	i, known := e.fluent[fn]
	if !known {
		i = e.findReturnedParam(fn)
		e.fluent[fn] = i
	}
	return i
}

func (e *Package) findReturnedParam(fn *ssa.Function) int {
	if !e.Has[fn] {
		return -1
	}
	i := -1
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		p, ok := ret.Results[0].(*ssa.Parameter)
		if !ok || i >= 0 && ssautil.ParamIndex(p) != i {
			return -1
		}
		i = ssautil.ParamIndex(p)
	}
	return i
}
