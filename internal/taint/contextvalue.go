package taint

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What a context keeps under a key is a variable of that key: which context it is does not matter, as each request has
// its own and all are treated alike, but keys are made to be told apart.
//
//	ctx = context.WithValue(ctx, userKey{}, r.Header.Get("User")) // a weak update of the variable "key p.userKey"
//	user := ctx.Value(userKey{}).(string)                         // reads it
//
// The key's name stands for it in all packages, so that one that stores and another one that loads meet in who calls
// both. Rows with a text have keys of a space of their own, so that the setting "user" is not what a context keeps under "user":
//
//	viper.SetDefault("dir", "/tmp/app") // "key setting dir"
//	os.Mkdir(viper.GetString("dir"), 0o700)
//
// A key that is not constant has no name: what is stored under it is lost, and not mixed with all others.

// modelStore keeps the values of a call under its key.
func (g *Func) modelStore(c *access.Call, row *model.Row, a access.Bound) {
	v := g.keptUnder(row, a)
	if v == nil {
		return
	}
	to := g.Loc(v)
	g.WithStep(c.Instr.Pos(), summary.Kept, row.Name, func() {
		// The first input of a store row is the key.
		for _, value := range a.In[1:] {
			g.Flows(value.V, c.At, func(rel access.Path, f Flow) { g.Update(to, rel, f) })
		}
	})
}

// modelLoad lets what is kept under the key of a call be its results.
func (g *Func) modelLoad(c *access.Call, row *model.Row, a access.Bound) {
	v := g.keptUnder(row, a)
	if v == nil || c.Result == nil {
		return
	}
	g.callDepsOf(c).kept = true
	g.FlowsAt(g.Loc(v), 0, func(rel access.Path, f Flow) {
		for _, i := range row.Results {
			g.Update(c.Out(i), rel, f)
		}
	})
}

// keptUnder returns the variable of the key that a row's first input is, or nil if the key is not known.
func (g *Func) keptUnder(row *model.Row, a access.Bound) ssa.Value {
	if len(a.In) == 0 {
		return nil
	}
	key := keyName(a.In[0].V)
	if key == "" {
		return nil
	}
	if row.Text != "" {
		key = row.Text + " " + key
	}
	return g.variableNamed("key " + key)
}

// keyName names a key so that equal keys have one name: a constant of a type, a value of a type that has only one, or a
// variable. It is "" for others.
func keyName(v ssa.Value) string {
	v = ssautil.Unboxed(v)
	typ := types.TypeString(v.Type(), func(p *types.Package) string { return ssautil.PkgPath(p) })
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value == nil {
			return typ
		}
		if _, ok := ssautil.Text(v.Value); !ok && v.Value.Kind() == constant.String {
			return "" // longer than anybody writes
		}
		return typ + " " + v.Value.ExactString()
	case *ssa.Global:
		return ssautil.VariableKey(v)
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.Global:
			return ssautil.VariableKey(x)
		case *ssa.Alloc: // a value of a type without fields
			if s := ssautil.StructOf(v.Type()); s != nil && s.NumFields() == 0 {
				return typ
			}
		}
	}
	return ""
}
