package ssautil

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// textConst returns a text as a constant.
func TextConst(text string) ssa.Value {
	return ssa.NewConst(constant.MakeString(text), types.Typ[types.String])
}
