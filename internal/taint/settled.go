package taint

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// settled returns the constant that a text always is: of a variable of the package or a field to which nothing else is
// ever stored. Where a program stands it is also what the search for a constant found. Without one it returns the value.
func (e *engine) settled(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || !isString(v.Type()) {
		return constProgram(v)
	}
	stored := e.storedAt(load.X)
	for _, s := range stored {
		if _, ok := program(s); !ok {
			return v
		}
	}
	if len(stored) == 0 {
		return v
	}
	for _, s := range stored {
		if isShell(s) {
			return constProgram(s)
		}
	}
	return constProgram(stored[0])
}

// constProgram returns the constant that a program's name is, or the value.
func constProgram(v ssa.Value) ssa.Value {
	if _, ok := v.(*ssa.Const); ok || !isString(v.Type()) {
		return v
	}
	if name, ok := program(v); ok {
		return textConst(name)
	}
	return v
}

// textConst returns a text as a constant.
func textConst(text string) ssa.Value {
	return ssa.NewConst(constant.MakeString(text), types.Typ[types.String])
}
