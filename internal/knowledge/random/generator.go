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
// A ChaCha8 of math/rand/v2 is as hard to predict as its seed, and strong where crypto/rand has filled that (seed.go). The
// other sources of the two packages give their state away with a few numbers, whatever they were seeded with.
//
// So a generator is followed back to where it was made, through variables, fields and functions of the package, and the
// type of its source is asked for its methods. The answer is that it is strong only if all that may be stored where the
// generator is read was made so. What came as a parameter or from another package is asked for its flows instead: what is
// made strong carries that label.

// maxMade is how many variables and functions a generator is followed through, as one that is stored to itself has no end.
const maxMade = 4

// strongGenerator reports whether what a row calls a weak generator, or a number from one, is made of a source that is
// strong: rand.New(source{}) itself, or generator.Intn(n). Of a generator that is a parameter that is not known, and the
// row holds.
func strongGenerator(g *taint.Func, c *access.Call, obj *types.Func) bool {
	if len(c.Args) == 0 {
		return false
	}
	if obj.Signature().Recv() == nil {
		return madeOf(g, obj.Name(), c.Args, 0) || obj.Name() == "New" && carriesStrong(g, c.Args[0], c.At)
	}
	return madeStrong(g, c.Args[0], 0) || carriesStrong(g, c.Args[0], c.At)
}

// carriesStrong reports whether a generator carries nothing but what is strongly random, as one does that another function
// has returned.
func carriesStrong(g *taint.Func, v ssa.Value, at *ssa.BasicBlock) bool {
	return g.Labels(g.Joined(v, at))&(model.StrongRandom|model.WeakRandom) == model.StrongRandom
}

// madeOf reports whether what a function of that name of math/rand makes of its arguments is strong.
func madeOf(g *taint.Func, name string, args []ssa.Value, depth int) bool {
	switch {
	case len(args) != 1:
	case name == "New":
		return readsStrong(g, args[0]) || madeStrong(g, args[0], depth+1)
	case name == "NewChaCha8":
		return strongSeed(g, args[0], 0)
	}
	return false
}

// madeStrong reports whether a generator, or the source of one, was made of what is strong, or is in a variable or field to
// which the package stores no others, or is what a function of the package returns that returns no others.
func madeStrong(g *taint.Func, v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return madeStrong(g, v.X, depth)
	case *ssa.ChangeInterface:
		return madeStrong(g, v.X, depth)
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		switch {
		case fn == nil || fn.Pkg == nil:
			return false
		case fn.Pkg == g.Ssa:
			return returnsStrong(g, fn, depth)
		}
		return ssautil.IsStd(ssautil.PkgPath(fn.Pkg.Pkg)) && madeOf(g, fn.Name(), v.Call.Args, depth)
	case *ssa.UnOp:
		if v.Op != token.MUL {
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

// returnsStrong reports whether all that a function returns is a generator made of what is strong.
func returnsStrong(g *taint.Func, fn *ssa.Function, depth int) bool {
	returns := 0
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		if returns++; len(ret.Results) != 1 || !madeStrong(g, ret.Results[0], depth+1) {
			return false
		}
	}
	return returns > 0
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
