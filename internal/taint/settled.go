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
	var key any
	switch x := load.X.(type) {
	case *ssa.Global:
		key = x
	case *ssa.FieldAddr:
		key = fieldOf(x.X.Type(), x.Field)
	}
	stored := e.storedTexts()[key]
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

// storedTexts lists what the package stores to its variables and to fields that are texts.
func (e *engine) storedTexts() map[any][]ssa.Value {
	if e.stored != nil {
		return e.stored
	}
	e.stored = make(map[any][]ssa.Value)
	note := func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if st, ok := instr.(*ssa.Store); ok && isString(st.Val.Type()) {
					e.noteStored(st)
				}
			}
		}
	}
	if init := e.ssa.Func("init"); init != nil {
		note(init)
	}
	for _, g := range e.groups {
		for _, fn := range g.fns {
			note(fn)
		}
	}
	return e.stored
}

func (e *engine) noteStored(st *ssa.Store) {
	var key any
	switch addr := st.Addr.(type) {
	case *ssa.Global:
		key = addr
	case *ssa.FieldAddr:
		key = fieldOf(addr.X.Type(), addr.Field)
	default:
		return
	}
	if f, ok := key.(*types.Var); ok && f == nil {
		return
	}
	e.stored[key] = append(e.stored[key], st.Val)
}
