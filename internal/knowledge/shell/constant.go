package shell

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// settled returns the constant that the name of a program always is: of a variable or a field to which the package stores
// nothing else, as in var shell = "/bin/sh". Of several constants of a variable it is a shell if one of them is; of a field only
// if all are, since each object has its own. Without one it returns the value itself.
func settled(e *taint.Package, v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || !ssautil.IsString(v.Type()) {
		return constProgram(v)
	}
	stored := e.StoredAt(load.X)
	if len(stored) == 0 || isOpen(load.X) {
		return v
	}
	first, _ := program(stored[0])
	var shell ssa.Value
	same, shells := true, true
	for _, s := range stored {
		name, ok := program(s)
		if !ok {
			return v
		}
		same = same && name == first
		if !isShellName(name) {
			shells = false
		} else if shell == nil {
			shell = s
		}
	}
	_, isField := load.X.(*ssa.FieldAddr)
	switch {
	case shell != nil && (shells || !isField):
		return constProgram(shell)
	case same || !isField:
		return constProgram(stored[0])
	}
	return v
}

// isOpen reports whether other packages can store to a field.
func isOpen(addr ssa.Value) bool {
	field, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	f := ssautil.FieldOf(field.X.Type(), field.Field)
	return f != nil && f.Exported() && f.Pkg().Name() != "main"
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

// only returns the constant that a variable or a field always holds, as in var flag = "-c", or the value itself.
func only(e *taint.Package, v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok && ssautil.IsString(v.Type()) {
		if stored := e.StoredAt(load.X); len(stored) == 1 {
			if text, ok := ssautil.StringConst(stored[0]); ok {
				return ssautil.TextConst(text)
			}
		}
	}
	return v
}
