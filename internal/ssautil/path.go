package ssautil

import (
	"go/types"
)

// fieldOf returns field n of the struct that t is or points to, or nil: of a type parameter the struct is
// not known.
func FieldOf(t types.Type, n int) *types.Var {
	if s := StructOf(t); s != nil && n < s.NumFields() {
		return s.Field(n)
	}
	return nil
}

// structOf returns the struct that t is or points to, or nil.
func StructOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}

// FieldName returns the name of field n of the struct that t is or points to, or "".
func FieldName(t types.Type, n int) string {
	if f := FieldOf(t, n); f != nil {
		return f.Name()
	}
	return ""
}
