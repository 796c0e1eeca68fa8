package taint

import (
	"go/types"

	"github.com/secvet/secvet/internal/names"
)

// maxFieldDepth bounds the structs within structs that are searched for a secret.
const maxFieldDepth = 3

// secretField returns the path of a field of t, "DB.Password", that a text made of the whole would show.
// It follows fmt's rules: a pointer is followed at the top only, and a type that says how it is printed
// is taken at its word.
func secretField(t types.Type) (string, bool) {
	for range maxFieldDepth {
		if prints(t) {
			break
		}
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		}
	}
	return searchFields(t, 0)
}

func searchFields(t types.Type, depth int) (string, bool) {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || depth > maxFieldDepth || prints(t) {
		return "", false
	}
	for f := range s.Fields() {
		if isText(f.Type()) && names.Secret(f.Name()) && !prints(f.Type()) {
			return f.Name(), true
		}
		if name, ok := searchFields(f.Type(), depth+1); ok {
			return f.Name() + "." + name, true
		}
	}
	return "", false
}

// prints reports whether a type says itself how it is printed.
func prints(t types.Type) bool {
	for _, method := range [...]string{"String", "Error", "Format", "LogValue", "MarshalLogObject", "MarshalJSON"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, false, nil, method); obj != nil {
			if _, ok := obj.(*types.Func); ok {
				return true
			}
		}
	}
	return false
}
