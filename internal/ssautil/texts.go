package ssautil

import (
	"golang.org/x/tools/go/ssa"
)

// functionOf returns the function that a value is for sure, or nil.
func FunctionOf(v ssa.Value) *ssa.Function {
	switch v := v.(type) {
	case *ssa.Function:
		return v
	case *ssa.MakeClosure:
		return v.Fn.(*ssa.Function)
	case *ssa.ChangeType:
		return FunctionOf(v.X)
	}
	return nil
}
