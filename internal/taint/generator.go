package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A *rand.Rand is as hard to predict as what it was made of: a Source of the program's own may read crypto/rand.

// strongGenerator reports whether what a row calls a weak generator, or a number from one, is made of a source of the
// program's own that reads crypto/rand. Of a generator that a function is given that is not known.
func (g *group) strongGenerator(c *call, obj *types.Func) bool {
	switch {
	case len(c.args) == 0:
		return false
	case obj.Signature().Recv() == nil:
		return obj.Name() == "New" && g.readsStrong(c.args[0])
	}
	return g.madeStrong(c.args[0], 0)
}

// madeStrong reports whether a generator was made so here, or is in a variable or field to which the package gives no others.
func (g *group) madeStrong(v ssa.Value, depth int) bool {
	switch v := v.(type) {
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		return fn != nil && fn.Name() == "New" && len(v.Call.Args) == 1 && isStd(pkgPath(fn.Pkg.Pkg)) && g.readsStrong(v.Call.Args[0])
	case *ssa.UnOp:
		if v.Op != token.MUL || depth > 2 {
			return false
		}
		given := g.storedAt(v.X)
		if alloc, ok := v.X.(*ssa.Alloc); ok {
			given = storedTo(alloc)
		}
		return len(given) > 0 && !slices.ContainsFunc(given, func(w ssa.Value) bool { return !g.madeStrong(w, depth+1) })
	}
	return false
}

// storedTo returns what is stored to a local variable.
func storedTo(a *ssa.Alloc) (given []ssa.Value) {
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			given = append(given, st.Val)
		}
	}
	return given
}

// readsStrong reports whether a value is of a type of the program that takes its numbers from crypto/rand.
func (g *group) readsStrong(v ssa.Value) bool {
	t := innerType(v)
	named := namedOf(t)
	if named == nil || isStd(pkgPath(named.Obj().Pkg())) || types.IsInterface(named) {
		return false
	}
	for _, name := range [...]string{"Uint64", "Int63"} {
		obj, _, _ := types.LookupFieldOrMethod(t, true, g.pkg, name)
		if m, ok := obj.(*types.Func); ok {
			if s := g.methodSummary(m); s != nil && slices.ContainsFunc(s.births, isStrongResult) {
				return true
			}
		}
	}
	return g.mentionsStrong(named)
}

// mentionsStrong reports whether a method of a type of this package, or a function that returns one, uses crypto/rand.
func (e *engine) mentionsStrong(named *types.Named) bool {
	for fn := range e.summaries {
		if slices.ContainsFunc(slices.Collect(fn.Signature.Results().Variables()), func(v *types.Var) bool { return namedOf(v.Type()) == named }) ||
			fn.Signature.Recv() != nil && namedOf(fn.Signature.Recv().Type()) == named {
			if usesPackage(fn, "crypto/rand") {
				return true
			}
		}
	}
	return false
}

// usesPackage reports whether a function uses a function or variable of a package.
func usesPackage(fn *ssa.Function, path string) bool {
	var space [8]*ssa.Value
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(space[:0]) {
				if m, ok := (*op).(ssa.Member); ok && m.Package() != nil && m.Package().Pkg.Path() == path {
					return true
				}
			}
		}
	}
	return false
}

func isStrongResult(b birth) bool {
	return b.out.kind == toResult && b.src != nil && b.src.Labels&model.StrongRandom != 0
}
