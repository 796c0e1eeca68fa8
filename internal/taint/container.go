package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Containers. A library that takes a value of any type, and hands out one of any type, has done nothing to it in between, as it knows
// nothing of it. So the value keeps its parts there, and what is in one field is not read from another one:
//
//	users.Store(u.ID, &user{ID: newID(), Name: r.FormValue("name")}) // a sync.Map
//	v, _ := users.Load(id)
//	os.Remove(v.(*user).ID + ".json") // is not the name
//
// The parts stand in the container's object as if it were the value: of its own fields nobody outside of the library reads any. What is
// not read by such a method, as by Range, sees all parts as one. An encoder takes any value too, but it hands out none.

// keepsParts reports whether a flow row puts values into a container, or takes them out of one.
func keepsParts(c *access.Call, obj *types.Func, row *model.Row, a access.Bound) bool {
	sig := obj.Origin().Signature()
	if row.Kind != model.Flow || sig.Recv() == nil || len(a.In) == 0 || !isContainer(sig.Recv().Type()) {
		return false
	}
	for _, i := range row.Results {
		if i >= sig.Results().Len() || !isAny(sig.Results().At(i).Type()) {
			return false
		}
	}
	for _, v := range a.Out {
		if v.Part != "" || v.V != c.Args[0] {
			return false
		}
	}
	return !slices.ContainsFunc(a.In, func(v access.Arg) bool {
		i := slices.Index(c.Args, v.V) - 1 // of the parameters, of which the receiver is none
		return v.Part != "" || i < -1 || i >= 0 && (i >= sig.Params().Len() || !isAny(sig.Params().At(i).Type()))
	})
}

// isContainer reports whether a type of a library has a method that hands out a value of any type.
func isContainer(recv types.Type) bool {
	if ptr, ok := recv.(*types.Pointer); ok {
		recv = ptr.Elem()
	}
	named, ok := recv.(*types.Named)
	if !ok {
		return false
	}
	for m := range named.Methods() {
		for v := range m.Signature().Results().Variables() {
			if m.Exported() && isAny(v.Type()) {
				return true
			}
		}
	}
	return false
}

// isAny reports whether a type is that of any value: an empty interface, a type parameter, or a pointer to one.
func isAny(t types.Type) bool {
	t = ssautil.PointedTo(t)
	return ssautil.IsTypeParam(t) || ssautil.IsAny(t)
}

// modelContainer lets the parts of what a container is given, or has, be parts of what the row writes to.
func (g *Func) modelContainer(c *access.Call, row *model.Row, a access.Bound, name string) {
	outs := g.outputs(c, row, a)
	g.WithStep(c.Instr.Pos(), summary.Through, name, func() {
		for _, v := range a.In {
			g.eachKept(v.V, c.At, func(rel access.Path, f Flow) {
				for _, to := range outs {
					g.Update(to.Loc, rel, f)
				}
			})
		}
	})
}

// eachKept yields what a value carries, part by part. A literal that is kept is still one of many.
func (g *Func) eachKept(v ssa.Value, at *ssa.BasicBlock, yield func(rel access.Path, f Flow)) {
	g.Flows(v, at, func(rel access.Path, f Flow) {
		if !g.literal(f) {
			yield(rel, f)
		}
	})
}
