package ssautil

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// mayBeText reports whether a value can be the text of a statement or command: a struct or map that is
// given for a parameter of any type is taken apart and bound.
func MayBeText(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Interface); ok {
		return true
	}
	return IsText(t)
}

// sitePos is where an instruction is in the source text.
func SitePos(instr ssa.Instruction) token.Pos {
	if instr.Pos().IsValid() {
		return instr.Pos()
	}
	if c, ok := instr.(ssa.CallInstruction); ok {
		return c.Common().Pos()
	}
	return instr.Parent().Pos()
}

// isOpen reports whether other packages can call the function.
func IsOpen(fn *ssa.Function) bool {
	if fn.Pkg == nil || fn.Pkg.Pkg.Name() == "main" || !token.IsExported(fn.Name()) {
		return false
	}
	if recv := fn.Signature.Recv(); recv != nil {
		named := NamedOf(recv.Type())
		return named != nil && named.Obj().Exported()
	}
	return true
}
