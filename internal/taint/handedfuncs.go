package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Parameters for functions of which all callers are seen. What is called there nobody has to guess, since each caller runs what it gives:
//
//	func (p *proxy) handle(r *http.Request, of func(name string) string) { p.send(of(r.FormValue("name"))) }
//	p.handle(r, func(name string) string { return layers[name] }) // sends no name
//
// That is so of a function that other packages cannot call, that is no value and no method of an interface which is called, and of which each
// call gives a function of the package for the parameter.

// handsFunctions reports whether all calls of a parameter's function give a function of the package for it. The table is made once, and only
// where an unknown function is called that a parameter is.
func (e *Package) handsFunctions(v ssa.Value) bool {
	p, ok := v.(*ssa.Parameter)
	if !ok || p.Parent().Parent() != nil || ssautil.IsOpen(p.Parent()) {
		return false
	}
	if e.handed == nil {
		e.handed = make(map[*ssa.Parameter]bool)
		e.noteHanded()
	}
	return e.handed[p]
}

// noteHanded fills the table: true for a parameter that each call seen so far gives a function for, false for one that another call does not.
func (e *Package) noteHanded() {
	var operands [16]*ssa.Value
	for fn := range e.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				var called ssa.Value
				if i, ok := instr.(ssa.CallInstruction); ok {
					called = i.Common().Value
					e.noteHandedBy(i.Common())
				}
				for _, op := range instr.Operands(operands[:0]) {
					if f, ok := (*op).(*ssa.Function); ok && *op != called {
						e.denyHanded(e.Declared(f)) // a value
					}
				}
			}
		}
	}
}

// noteHandedBy notes what one call gives.
func (e *Package) noteHandedBy(c *ssa.CallCommon) {
	if c.IsInvoke() {
		for _, fn := range e.methods[c.Method.Name()] {
			e.denyHanded(fn)
		}
		return
	}
	if c.StaticCallee() == nil {
		return
	}
	fn := e.Declared(c.StaticCallee())
	if !e.Has[fn] || len(fn.Params) != len(c.Args) {
		return
	}
	for i, p := range fn.Params {
		if !ssautil.IsFunction(p.Type()) {
			continue
		}
		given := ssautil.FunctionOf(c.Args[i])
		known, seen := e.handed[p]
		e.handed[p] = (known || !seen) && given != nil && e.Has[e.Declared(given)]
	}
}

// denyHanded notes that a function may be given anything.
func (e *Package) denyHanded(fn *ssa.Function) {
	for _, p := range fn.Params {
		if _, ok := p.Type().Underlying().(*types.Signature); ok {
			e.handed[p] = false
		}
	}
}
