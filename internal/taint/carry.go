package taint

import (
	"go/types"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
)

// numeric is what a value loses that becomes a number: no text can hide in it, but it can still be
// guessed.
const numeric = model.AllSinks &^ (model.Token | model.Credential | model.TempFile)

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// isText reports whether t is a string, a byte or rune slice, or a slice of those.
func isText(t types.Type) bool {
	for range maxElements {
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

// tells reports whether a parameter of type t can bring data: a number can, and what has a text in it, or
// something unknown; a structure of numbers alone is not followed.
func (e *engine) tells(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Basic); ok {
		return true
	}
	known, ok := e.telling[t]
	if !ok {
		known = hasText(t, new(crash.Visited[types.Type]), maxReached)
		e.telling[t] = known
	}
	return known
}

// hasText reports whether a text, an interface or a function is reachable from a value of type t, or something that lies
// so deep that it may be one.
func hasText(t types.Type, seen *crash.Visited[types.Type], depth int) bool {
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
		return hasText(u.Elem(), seen, depth)
	case *types.Slice:
		return hasText(u.Elem(), seen, depth)
	case *types.Array:
		return hasText(u.Elem(), seen, depth)
	case *types.Chan:
		return hasText(u.Elem(), seen, depth)
	case *types.Map:
		return hasText(u.Key(), seen, depth) || hasText(u.Elem(), seen, depth)
	case *types.Struct:
		for f := range u.Fields() {
			if hasText(f.Type(), seen, depth) {
				return true
			}
		}
		return false
	}
	return true
}

// isTexts reports whether t is a list of texts or of anything, as a variadic parameter has it.
func isTexts(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, any := s.Elem().Underlying().(*types.Interface)
	return any || isText(s.Elem())
}

// clears returns the sinks that no value of type t is dangerous for.
func (e *engine) clears(t types.Type) model.Sinks {
	if mask, ok := e.types[t]; ok {
		return mask
	}
	defer e.deep.Enter().Leave()
	e.types[t] = 0 // ends the recursion of recursive types
	mask := e.computeClears(t)
	e.types[t] = mask
	return mask
}

func (e *engine) computeClears(t types.Type) model.Sinks {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		for _, row := range e.typeRows(named) {
			if row.Kind == model.Harmless {
				return numeric
			}
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&(types.IsNumeric|types.IsBoolean) != 0 && u.Kind() != types.Byte && u.Name() != "rune" {
			return numeric // an int32 is a number, a rune is a letter
		}
	case *types.Pointer:
		return e.clears(u.Elem())
	case *types.Slice:
		return e.clears(u.Elem())
	case *types.Array:
		return e.clears(u.Elem())
	}
	return 0
}

// typeRows returns what the models say of a named type.
func (e *engine) typeRows(named *types.Named) []*model.Row {
	if file := e.modelOf(named.Obj().Pkg()); file != nil {
		return file.Name(named.Obj().Name())
	}
	return nil
}

// namedOf returns the named type that t is or points to, or nil.
func namedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// pointerish reports whether writing to what a value of type t leads to is seen by others that have it.
func pointerish(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Chan, *types.Interface:
		return true
	}
	return false
}
