package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// What a context keeps under a key is a variable of that key: which context it is does not matter, as
// requests go their way with their own, but keys are made to be told apart.

// modelStore keeps the values of a call under its key.
func (g *group) modelStore(c *call, row *model.Row, a bound) {
	v := g.keptUnder(row, a)
	if v == nil {
		return
	}
	to := g.loc(v)
	g.through(c, "kept by "+row.Name, func() {
		for _, value := range a.in[1:] {
			g.each(value.v, c.at, func(rel path, f flow) { g.put(to, rel, f) })
		}
	})
}

// modelLoad lets what is kept under the key of a call be its results.
func (g *group) modelLoad(c *call, row *model.Row, a bound) {
	v := g.keptUnder(row, a)
	if v == nil || c.result == nil {
		return
	}
	g.meeting(c).kept = true
	g.eachAt(g.loc(v), 0, func(rel path, f flow) {
		for _, i := range row.Results {
			g.put(c.out(i), rel, f)
		}
	})
}

// keptUnder returns the variable of the key that a row's first input is, or nil if the key is not known.
func (g *group) keptUnder(row *model.Row, a bound) ssa.Value {
	if len(a.in) == 0 {
		return nil
	}
	key := keyName(a.in[0].v)
	if key == "" {
		return nil
	}
	return g.variableNamed("key " + key)
}

// keyName names a key so that equal keys have one name: a constant of a type, a value of a type that has only
// one, or a variable.
func keyName(v ssa.Value) string {
	if m, ok := v.(*ssa.MakeInterface); ok {
		v = m.X
	}
	typ := types.TypeString(v.Type(), func(p *types.Package) string { return pkgPath(p) })
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value == nil {
			return typ
		}
		return typ + " " + v.Value.ExactString()
	case *ssa.Global:
		return variableKey(v)
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.Global:
			return variableKey(x)
		case *ssa.Alloc: // a value of a type without fields
			if s := structOf(v.Type()); s != nil && s.NumFields() == 0 {
				return typ
			}
		}
	}
	return ""
}
