package ssautil

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

var AnyType = types.NewInterfaceType(nil, nil)

// variableKey names a package variable in facts, as funcKey does functions.
func VariableKey(v *ssa.Global) string {
	if v.Pkg == nil {
		return ""
	}
	return PkgPath(v.Pkg.Pkg) + "." + v.Name()
}
