package access

import (
	"go/types"

	"github.com/secvet/secvet/internal/kind"
	"github.com/secvet/secvet/internal/model"
)

// clears returns the sinks that no value of type t is dangerous for.
func (e *Index) Clears(t types.Type) model.Sinks {
	if mask, ok := e.types[t]; ok {
		return mask
	}
	defer e.Deep.Enter().Leave()
	e.types[t] = 0 // ends the recursion of recursive types
	mask := e.computeClears(t)
	e.types[t] = mask
	return mask
}

func (e *Index) computeClears(t types.Type) model.Sinks {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		for _, row := range e.TypeRows(named) {
			if row.Kind == model.Harmless {
				return kind.Numeric
			}
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&(types.IsNumeric|types.IsBoolean) != 0 && u.Kind() != types.Byte && u.Name() != "rune" {
			return kind.Numeric // an int32 is a number, a rune is a letter
		}
	case *types.Pointer:
		return e.Clears(u.Elem())
	case *types.Slice:
		return e.Clears(u.Elem())
	case *types.Array:
		return e.Clears(u.Elem())
	}
	return 0
}

// typeRows returns what the models say of a named type.
func (e *Index) TypeRows(named *types.Named) []*model.Row {
	if file := e.ModelOf(named.Obj().Pkg()); file != nil {
		return file.Name(named.Obj().Name())
	}
	return nil
}
