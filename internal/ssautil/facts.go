package ssautil

import (
	"go/types"
)

// funcKey names a function or method in facts: "path.Func", "path.Type.Method".
func FuncKey(obj *types.Func) string {
	key := PkgPath(obj.Pkg()) + "."
	if recv := RecvName(obj); recv != "" {
		key += recv + "."
	}
	return key + obj.Name()
}

// pointedTo returns what a pointer type points to, or the type itself.
func PointedTo(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}
