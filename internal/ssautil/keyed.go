package ssautil

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

func IsMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

func CalledObject(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		obj, _ := fn.Object().(*types.Func)
		return obj
	}
	return nil
}
