package ssautil

import "golang.org/x/tools/go/ssa"

// Outermost returns the declared function that a function literal stands in, or the function itself.
func Outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// Around returns the declared function that an instruction stands in, and the function literals in it.
func Around(instr ssa.Instruction) []*ssa.Function {
	return WithLiterals([]*ssa.Function{Outermost(instr.Parent())})
}

// WithLiterals adds the function literals in functions, and in those.
func WithLiterals(fns []*ssa.Function) []*ssa.Function {
	for i := 0; i < len(fns); i++ {
		fns = append(fns, fns[i].AnonFuncs...)
	}
	return fns
}
