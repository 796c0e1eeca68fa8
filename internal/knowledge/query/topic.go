package query

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// queries is what secvet knows of statements and of documents that databases run.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{
		Kinds: model.SQL,
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			switch i := instr.(type) {
			case *ssa.Store:
				if addr, ok := i.Addr.(*ssa.FieldAddr); ok && ssautil.FieldOf(addr.X.Type(), addr.Field) != nil {
					wherePair(g, i, addr)
				}
			case *ssa.MapUpdate:
				if k, ok := ssautil.StringConst(i.Key); ok {
					where(g, k, i.Value, i)
				}
			}
		},
		Passed: func(_ *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
			return e.Sink, nil, bindable(c, e.In)
		},
	}
}

// bindable reports whether what an input speaks of is an object, or objects alone, that is given for a parameter of any
// type: a mapper of objects to tables takes it apart by reflection, makes the statement of the names and binds the values.
func bindable(c *access.Call, in summary.Input) bool {
	if in.Outer || in.Variable != "" || in.Slot != "" || in.Index >= len(c.Args) || in.Path.Len() > 1 {
		return false
	}
	given := []ssa.Value{c.Args[in.Index]}
	if ssautil.IsTexts(given[0].Type()) {
		given = ssautil.Elements(given[0])
	}
	for _, v := range given {
		m, ok := v.(*ssa.MakeInterface)
		if !ok || !isObject(m.X.Type()) {
			return false
		}
	}
	return len(given) > 0
}

// isObject reports whether t is a struct that does not say what its text is, or a list of such, or points there.
func isObject(t types.Type) bool {
	for range ssautil.MaxElements {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Struct:
			return !printsItself(t)
		default:
			return false
		}
	}
	return false
}

// printsItself reports whether values of a type say what their text is.
func printsItself(t types.Type) bool {
	for _, name := range [...]string{"String", "Error", "MarshalText"} {
		if o, _, _ := types.LookupFieldOrMethod(t, true, nil, name); o != nil {
			return true
		}
	}
	return false
}
