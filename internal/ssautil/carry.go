package ssautil

import (
	"go/types"

	"github.com/secvet/secvet/internal/crash"
)

func IsString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// isText reports whether t is a string, a byte or rune slice, or a slice of those.
func IsText(t types.Type) bool {
	for range MaxElements {
		switch u := t.Underlying().(type) {
		case *types.Basic:
			return u.Info()&types.IsString != 0
		case *types.Slice:
			if b, ok := u.Elem().Underlying().(*types.Basic); ok && (b.Kind() == types.Byte || b.Kind() == types.Rune) {
				return true
			}
			t = u.Elem()
		case *types.Array:
			b, ok := u.Elem().Underlying().(*types.Basic)
			return ok && b.Kind() == types.Byte
		default:
			return false
		}
	}
	return false
}

// hasText reports whether a text, an interface or a function is reachable from a value of type t, or something that lies
// so deep that it may be one.
func HasText(t types.Type, seen *crash.Visited[types.Type], depth int) bool {
	if !seen.First(t) {
		return false
	}
	if depth--; depth < 0 {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0 || u.Kind() == types.Byte || u.Kind() == types.UnsafePointer
	case *types.Pointer:
		return HasText(u.Elem(), seen, depth)
	case *types.Slice:
		return HasText(u.Elem(), seen, depth)
	case *types.Array:
		return HasText(u.Elem(), seen, depth)
	case *types.Chan:
		return HasText(u.Elem(), seen, depth)
	case *types.Map:
		return HasText(u.Key(), seen, depth) || HasText(u.Elem(), seen, depth)
	case *types.Struct:
		for f := range u.Fields() {
			if HasText(f.Type(), seen, depth) {
				return true
			}
		}
		return false
	}
	return true
}

// isTexts reports whether t is a list of texts or of anything, as a variadic parameter has it.
func IsTexts(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, any := s.Elem().Underlying().(*types.Interface)
	return any || IsText(s.Elem())
}

// namedOf returns the named type that t is or points to, or nil.
func NamedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// pointerish reports whether writing to what a value of type t leads to is seen by others that have it.
func Pointerish(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Chan, *types.Interface:
		return true
	}
	return false
}
