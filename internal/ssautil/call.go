package ssautil

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// innerType is the type of a value before it became an interface.
func InnerType(v ssa.Value) types.Type {
	if m, ok := v.(*ssa.MakeInterface); ok {
		return m.X.Type()
	}
	return v.Type()
}
