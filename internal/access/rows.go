package access

import (
	"go/types"
)

// resultType is the type of the call's result i.
func (c *Call) ResultType(i int) types.Type {
	if t, ok := c.Result.Type().(*types.Tuple); ok {
		return t.At(i).Type()
	}
	return c.Result.Type()
}
