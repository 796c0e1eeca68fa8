package ssautil

import (
	"go/types"
	"iter"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// CallersOf returns the calls of a function in its package, in the order of the names of what calls it.
func CallersOf(fn *ssa.Function) (calls []ssa.CallInstruction) {
	for instr := range instructionsOf(fn.Pkg) {
		if call, ok := instr.(ssa.CallInstruction); ok && call.Common().StaticCallee() == fn {
			calls = append(calls, call)
		}
	}
	return calls
}

// Functions returns the functions and methods of a package in the order of their names, and the function literals in them.
func Functions(pkg *ssa.Package) []*ssa.Function { return WithLiterals(functionsOf(pkg)) }

// instructionsOf yields the instructions of the functions and methods of a package, and of the function literals in them. There are none
// without a package, as a function has that is made of type parameters.
func instructionsOf(pkg *ssa.Package) iter.Seq[ssa.Instruction] {
	return func(yield func(ssa.Instruction) bool) {
		for _, fn := range Functions(pkg) {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					if !yield(instr) {
						return
					}
				}
			}
		}
	}
}

func functionsOf(pkg *ssa.Package) (fns []*ssa.Function) {
	if pkg == nil {
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(pkg.Members)) {
		switch m := pkg.Members[name].(type) {
		case *ssa.Function:
			fns = append(fns, m)
		case *ssa.Type:
			named, ok := m.Type().(*types.Named)
			for i := 0; ok && i < named.NumMethods(); i++ {
				if method := pkg.Prog.FuncValue(named.Method(i)); method != nil {
					fns = append(fns, method)
				}
			}
		}
	}
	return fns
}
