package random

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// A seed is an array of bytes, which is made first and filled then:
//
//	var seed [32]byte
//	if _, err := crand.Read(seed[:]); err != nil { … }
//	generator := rand.New(rand.NewChaCha8(seed))
//
// So the calls that get a view of the array are looked at: one of crypto/rand, one that is given its Reader, or one of a
// function of the package that uses it. Nothing is followed by flows, since a generator is often made where the package's
// variables are, by another function than the one that asks, and that may not be solved yet.

// strongSeed reports whether crypto/rand has made the bytes that v is, or has filled what it was read from.
func strongSeed(g *taint.Func, v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	switch v := v.(type) {
	case *ssa.Extract:
		return strongSeed(g, v.Tuple, depth)
	case *ssa.Call:
		return usesStrong(g, &v.Call)
	case *ssa.Convert:
		return strongSeed(g, v.X, depth)
	case *ssa.ChangeType:
		return strongSeed(g, v.X, depth)
	case *ssa.SliceToArrayPointer:
		return strongSeed(g, v.X, depth)
	case *ssa.Slice:
		return filledStrong(g, v, depth) || strongSeed(g, v.X, depth)
	case *ssa.MakeSlice, *ssa.Alloc:
		return filledStrong(g, v, depth)
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return false
		}
		if given := g.StoredAt(v.X); len(given) > 0 {
			return !slices.ContainsFunc(given, func(w ssa.Value) bool { return !strongSeed(g, w, depth+1) })
		}
		return strongSeed(g, v.X, depth)
	}
	return false
}

// filledStrong reports whether crypto/rand fills the memory that v is, or is a view of.
func filledStrong(g *taint.Func, v ssa.Value, depth int) bool {
	if depth > maxMade {
		return false
	}
	return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.Slice:
			return filledStrong(g, r, depth+1)
		case *ssa.Store:
			return r.Addr == v && strongSeed(g, r.Val, depth+1)
		case ssa.CallInstruction:
			c := r.Common()
			if ssautil.IsBuiltin(c, "copy") {
				return c.Args[0] == v && strongSeed(g, c.Args[1], depth+1)
			}
			return usesStrong(g, c)
		}
		return false
	})
}

// usesStrong reports whether a call is one of crypto/rand, is given something of it, or is one of a function of the package
// that uses it.
func usesStrong(g *taint.Func, c *ssa.CallCommon) bool {
	if fn := c.StaticCallee(); fn != nil && fn.Pkg != nil {
		if fn.Pkg.Pkg.Path() == "crypto/rand" || fn.Pkg == g.Ssa && ssautil.UsesPackage(fn, "crypto/rand") {
			return true
		}
	}
	return slices.ContainsFunc(c.Args, func(v ssa.Value) bool {
		load, ok := v.(*ssa.UnOp)
		if !ok {
			return false
		}
		global, ok := load.X.(*ssa.Global)
		return ok && global.Pkg != nil && global.Pkg.Pkg.Path() == "crypto/rand"
	})
}
