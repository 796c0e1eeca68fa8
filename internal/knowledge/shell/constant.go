package shell

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// settled returns the constant that the name of a program always is: of a variable or a field to which the package stores
// nothing else, as in var shell = "/bin/sh". Of several constants it is a shell if one of them is. Without one it returns the
// value itself.
func settled(e *taint.Package, v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || !ssautil.IsString(v.Type()) {
		return constProgram(v)
	}
	stored := e.StoredAt(load.X)
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
	if _, ok := v.(*ssa.Const); ok || !ssautil.IsString(v.Type()) {
		return v
	}
	if name, ok := program(v); ok {
		return ssautil.TextConst(name)
	}
	return v
}
