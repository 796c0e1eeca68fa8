package random

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A *rand.Rand is as hard to predict as the rand.Source that it was made of, and a Source of the program's own may read
// crypto/rand:
//
//	type source struct{}
//
//	func (source) Uint64() uint64 {
//		var b [8]byte
//		crand.Read(b[:])
//		return binary.LittleEndian.Uint64(b[:])
//	}
//
//	var generator = rand.New(source{}) // strong
//
// So a generator is followed back to where it was made, and the type of its source is asked for its methods. The answer is
// that it is strong only if all that may be stored where the generator is read was made so.

// strongGenerator reports whether what a row calls a weak generator, or a number from one, is made of a source of the
// program's own that reads crypto/rand: rand.New(source{}) itself, or generator.Intn(n). Of a generator that is a
// parameter that is not known, and the row holds.
func strongGenerator(g *taint.Func, c *access.Call, obj *types.Func) bool {
	switch {
	case len(c.Args) == 0:
		return false
	case obj.Signature().Recv() == nil:
		return obj.Name() == "New" && readsStrong(g, c.Args[0])
	}
	return madeStrong(g, c.Args[0], 0)
}

// madeStrong reports whether a generator was made by rand.New of a strong source here, or is in a variable or field to
// which the package stores no others. It follows three variables at most, as one that is stored to itself has no end.
func madeStrong(g *taint.Func, v ssa.Value, depth int) bool {
	switch v := v.(type) {
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		return fn != nil && fn.Name() == "New" && len(v.Call.Args) == 1 && ssautil.IsStd(ssautil.PkgPath(fn.Pkg.Pkg)) && readsStrong(g, v.Call.Args[0])
	case *ssa.UnOp:
		if v.Op != token.MUL || depth > 2 {
			return false
		}
		given := g.StoredAt(v.X)
		if alloc, ok := v.X.(*ssa.Alloc); ok {
			given = ssautil.StoredTo(alloc)
		}
		return len(given) > 0 && !slices.ContainsFunc(given, func(w ssa.Value) bool { return !madeStrong(g, w, depth+1) })
	}
	return false
}

// readsStrong reports whether a value is of a type of the program that takes its numbers from crypto/rand: the summary of
// its method Uint64 or Int63 says that the result is strongly random, or, where the summary lost the way of the bytes
// through a buffer, a function of the type mentions crypto/rand.
func readsStrong(g *taint.Func, v ssa.Value) bool {
	t := ssautil.InnerType(v)
	named := ssautil.NamedOf(t)
	if named == nil || ssautil.IsStd(ssautil.PkgPath(named.Obj().Pkg())) || types.IsInterface(named) {
		return false
	}
	for _, name := range [...]string{"Uint64", "Int63"} {
		obj, _, _ := types.LookupFieldOrMethod(t, true, g.Pkg, name)
		if m, ok := obj.(*types.Func); ok {
			if s := g.MethodSummary(m); s != nil && slices.ContainsFunc(s.Gens, isStrongResult) {
				return true
			}
		}
	}
	return mentionsStrong(g.Package, named)
}

// mentionsStrong reports whether a method of a type of this package, or a function that returns such a value, uses
// crypto/rand. One such function is enough, so the order of the map does not matter.
func mentionsStrong(e *taint.Package, named *types.Named) bool {
	for fn := range e.Summaries {
		if slices.ContainsFunc(slices.Collect(fn.Signature.Results().Variables()), func(v *types.Var) bool { return ssautil.NamedOf(v.Type()) == named }) ||
			fn.Signature.Recv() != nil && ssautil.NamedOf(fn.Signature.Recv().Type()) == named {
			if ssautil.UsesPackage(fn, "crypto/rand") {
				return true
			}
		}
	}
	return false
}

// isStrongResult reports whether a source that a function makes is strongly random and is its result.
func isStrongResult(b summary.Gen) bool {
	return b.Out.Kind == summary.ToResult && b.Source != nil && b.Source.Labels&model.StrongRandom != 0
}
