package ssautil

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A request that is shown as a whole shows the Authorization and Cookie headers that came with it.

// isHTTP reports whether t is, or points to, a type of net/http of that name.
func IsHTTP(t types.Type, name string) bool {
	named := NamedOf(t)
	return named != nil && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http"
}

func IsBuiltin(c *ssa.CallCommon, name string) bool {
	b, ok := c.Value.(*ssa.Builtin)
	return ok && b.Name() == name
}

// calledName is the name of the function or method that is called, or "".
func CalledName(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return c.Method.Name()
	}
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}
