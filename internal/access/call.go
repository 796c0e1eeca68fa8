package access

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A call is a call site with its arguments as the callee's parameters: the receiver comes first.
type Call struct {
	Instr  ssa.CallInstruction
	Args   []ssa.Value
	Result ssa.Value // nil for go and defer
	At     *ssa.BasicBlock
	Made   *Call // of a nested function, the call that returned it
}

// out is where the call's result i is.
func (c *Call) Out(i int) Loc {
	l := Loc{Root: c.Result}
	if _, ok := c.Result.Type().(*types.Tuple); ok {
		l.Path = PartStep(i)
	}
	return l
}
