package shell

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Names of programs that are always the same, although they stand in a variable: var shell = "/bin/sh". Where such a
// name is loaded, the constants count that the package stores to the variable anywhere. This is flow-insensitive: a
// variable to which anything else is stored, or which other packages can store to, is not known. All stores are seen,
// because package taint has collected them by variable and field (StoredAt).
//
//	type runner struct{ bin string }
//	r := runner{bin: "git"}
//	exec.Command(r.bin, args...) // git, if nothing else is stored to the field bin

// settled returns the constant that the name of a program always is, or the value itself. If several constants are
// stored, the answer depends on where: a variable that is a shell at one time counts as a shell, since each text for it
// must be safe then. A field must be a shell in all stores, because each object has its own field, and which one is
// used here is not known.
func settled(e *taint.Package, v ssa.Value) ssa.Value {
	// What is not loaded from a variable or field is a constant, or known where it is made.
	load, ok := v.(*ssa.UnOp)
	if !ok || !ssautil.IsString(v.Type()) {
		return constProgram(v)
	}
	stored := e.StoredAt(load.X)
	if len(stored) == 0 || isOpen(load.X) {
		return v
	}
	// All stores must be constants, or the value is not known.
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
	// No shell: any of the constants tells as much, namely that nobody else names the program.
	case same || !isField:
		return constProgram(stored[0])
	}
	return v
}

// isForeign reports whether an address is that of a field of another package's type.
func isForeign(e *taint.Package, addr ssa.Value) bool {
	f := fieldAt(addr)
	return f != nil && f.Pkg() != e.Pkg
}

// isOpen reports whether other packages can store to an address: to an exported field, unless the package is a program,
// which nobody imports.
func isOpen(addr ssa.Value) bool {
	f := fieldAt(addr)
	return f != nil && f.Exported() && f.Pkg().Name() != "main"
}

// fieldAt returns the field that an address is that of, or nil.
func fieldAt(addr ssa.Value) *types.Var {
	if x, ok := addr.(*ssa.FieldAddr); ok {
		return ssautil.FieldOf(x.X.Type(), x.Field)
	}
	return nil
}

// constProgram returns the constant that the name of a program is, also behind exec.LookPath, or the value itself.
func constProgram(v ssa.Value) ssa.Value {
	if _, ok := v.(*ssa.Const); ok || !ssautil.IsString(v.Type()) {
		return v
	}
	if name, ok := program(v); ok {
		return ssautil.TextConst(name)
	}
	return v
}

// only returns the constant that a variable or a field always holds, as in var flag = "-c", or the value itself. Of
// options, unlike programs, no guess is made: with two stores it is not known which one stands here. A field of another
// package's type is stored to by that package as well: the Content of an answer is not the one of the question.
func only(e *taint.Package, v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok && ssautil.IsString(v.Type()) && !isForeign(e, load.X) {
		if stored := e.StoredAt(load.X); len(stored) == 1 {
			if text, ok := ssautil.StringConst(stored[0]); ok {
				return ssautil.TextConst(text)
			}
		}
	}
	return v
}
