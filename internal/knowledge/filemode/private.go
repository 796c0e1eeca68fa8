package filemode

import (
	"cmp"
	"go/constant"
	"go/types"
	"os"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What keeps others out whatever the mode of the file is: a folder that only its owner can enter, a mode that is taken away at once, and
// a mask of the process.

// isPrivate reports whether the function around a call, or a function literal in that, lets nobody but the owner in: it makes a folder or
// changes a mode so. Whether that is the folder of this file is not asked.
func (t *topic) isPrivate(fn *ssa.Function) bool {
	if t.masked() {
		return true
	}
	fn = ssautil.Outermost(fn)
	private, ok := t.private[fn]
	if !ok {
		private = t.closes(fn)
		t.private[fn] = private
	}
	return private
}

func (t *topic) closes(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok && t.isTight(call) {
				return true
			}
		}
	}
	for _, in := range fn.AnonFuncs {
		if t.closes(in) {
			return true
		}
	}
	return false
}

// isTight reports whether a call gives a folder or a file to its owner alone.
func (t *topic) isTight(call ssa.CallInstruction) bool {
	for _, group := range [...]string{Mkdir, Chmod, RawChmod} {
		if row := t.row(call, group); row != nil {
			if perm := cmp.Or(argument(call, row, "perm"), argument(call, row, "mode")); perm != nil {
				_, may := ssautil.Bits(perm)
				return may&Foreign == 0
			}
		}
	}
	return false
}

// hasMask reports whether the package takes the rights of others from all files that the process makes.
func (t *topic) hasMask() bool {
	for fn := range t.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok {
					if row := t.row(call, Umask); row != nil {
						if must, _ := ssautil.Bits(argument(call, row, "mask")); must&Foreign == Foreign {
							return true
						}
					}
				}
			}
		}
	}
	return false
}

// maxName is how many values a path is followed back over.
const maxName = 8

// InPrivate reports whether a file is created in a folder of a name that was made up for it, which nobody else can enter.
func InPrivate(call ssa.CallInstruction) bool {
	for _, a := range ssautil.PlainArgs(call.Common()) {
		if ssautil.IsString(a.Type()) && isBelowTemp(a, maxName) {
			return true
		}
	}
	return false
}

// isBelowTemp reports whether a path begins with what os.MkdirTemp or the like has returned.
func isBelowTemp(v ssa.Value, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Extract:
		return isBelowTemp(v.Tuple, depth-1)
	case *ssa.BinOp:
		return isBelowTemp(v.X, depth-1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !isBelowTemp(e, depth-1) {
				return false
			}
		}
		return len(v.Edges) > 0
	case *ssa.Call:
		switch ssautil.CalledName(&v.Call) {
		case "MkdirTemp", "TempDir": // of os, ioutil, testing
			return len(v.Call.Args) > 0
		case "Join", "Sprintf":
			for _, first := range ssautil.Elements(v.Call.Args[len(v.Call.Args)-1]) {
				if isBelowTemp(ssautil.Unboxed(first), depth-1) {
					return true
				}
			}
		}
	}
	return false
}

// isWriter reports whether a type has a method Write.
func isWriter(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "Write")
	_, isMethod := obj.(*types.Func)
	return isMethod
}

// FlagCreate returns the flag that has a file created, where the code is to run.
func FlagCreate(pkg *types.Package) int {
	if pkg == nil {
		return os.O_CREATE
	}
	for _, p := range append([]*types.Package{pkg}, pkg.Imports()...) {
		if p.Path() != "os" {
			continue
		}
		if c, ok := p.Scope().Lookup("O_CREATE").(*types.Const); ok {
			if n, ok := constant.Int64Val(constant.ToInt(c.Val())); ok {
				return int(n)
			}
		}
	}
	return os.O_CREATE
}
