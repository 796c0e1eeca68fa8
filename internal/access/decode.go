package access

import (
	"go/types"
)

// stepInto returns the type of a part of a value of type t, or nil if that is not known, and the field that
// it is, if it is one.
func StepInto(t types.Type, n int) (*types.Var, types.Type) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if n < u.NumFields() {
			return u.Field(n), u.Field(n).Type()
		}
	case *types.Tuple:
		if n < u.Len() {
			return nil, u.At(n).Type()
		}
	case *types.Map:
		if n == KeyStep {
			return nil, u.Key()
		}
		return nil, u.Elem()
	case *types.Slice:
		return nil, u.Elem()
	case *types.Array:
		return nil, u.Elem()
	case *types.Chan:
		return nil, u.Elem()
	}
	return nil, nil
}
