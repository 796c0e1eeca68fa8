package ssautil

import (
	"golang.org/x/tools/go/ssa"
)

// storedTo returns what is stored to a local variable.
func StoredTo(a *ssa.Alloc) (given []ssa.Value) {
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			given = append(given, st.Val)
		}
	}
	return given
}

// usesPackage reports whether a function uses a function or variable of a package.
func UsesPackage(fn *ssa.Function, path string) bool {
	var space [8]*ssa.Value
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(space[:0]) {
				if m, ok := (*op).(ssa.Member); ok && m.Package() != nil && m.Package().Pkg.Path() == path {
					return true
				}
			}
		}
	}
	return false
}
