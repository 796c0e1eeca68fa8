// Package digest is what secvet knows of fast hashes and of what becomes of a digest, beyond the rows of the models:
//
//   - Writer: what is written to a hash.Hash of a fast hash is a part of what the digest is made of.
//   - Arrive, Wrote: nothing arrives where the digest goes into a slow hash, which is made of it in place of a long password; where it is
//     compared with another digest that is made there, so that none is kept; where only its beginning is used; and where it is made of
//     several values, or a number, and is the key of a map, as that of a cache of logins or clients is.
//
// A sink says whether anything else becomes a part of the digest (Given.Program), as in a MAC that is made by hand: see mixed.go.
//
// Where a digest goes is a walk forward over those that use it, see goes.go.
package digest

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic returns the hooks of digests.
func Topic(p *taint.Package) taint.Hooks {
	return taint.Hooks{
		Kinds:  model.Digest,
		Passed: passed,
		// No flows and true say that nothing arrives.
		Arrive: func(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			if s.Call == nil {
				return nil, summary.Given{}, false
			}
			flows := g.Joined(s.V, s.Instr.Block())
			given := summary.Given{Option: told(g, flows), Program: joinedWith(g, flows)}
			if isAppended(s.V) {
				given.Program = Mixed
			}
			if call, ok := s.Call.Instr.(*ssa.Call); ok {
				if ends, key := harmless(p, call); ends || key && given.Program == Mixed {
					return nil, summary.Given{}, true
				}
			}
			return flows, given, true
		},
		Writer: func(v ssa.Value) (model.Kinds, string) {
			if isFast(p, v, 0) {
				return model.Digest, " to a hash"
			}
			return 0, ""
		},
		Wrote: func(g *taint.Func, c *access.Call, w ssa.Value, kinds model.Kinds, flows taint.FlowSet, callee string) {
			given := summary.Given{Option: told(g, flows), Program: joinedWith(g, flows)}
			if given.Program == "" && writtenWith(c.Instr, w) {
				given.Program = Mixed
			}
			if ends, key := harmlessHash(p, w); !ends && !(key && given.Program == Mixed) {
				g.SinkSet(kinds, flows, c.Instr, summary.Sink{Callee: callee, Given: given})
			}
		},
	}
}

// A sink tells by which package it is reported that a password arrives there (Given.Option): the first on the way that calls it one, be it
// that of the sink or of a function that hands it on. Callers in other packages need not report it again.
//
//	func Hash(password, salt string) string { return digest([]byte(password + salt)) } // reported here, and not where Hash is called
//	func digest(data []byte) string         { sum := md5.Sum(data); … }

// told returns the package under analysis if something of what arrives is called a password, or "".
func told(g *taint.Func, flows taint.FlowSet) string {
	for _, f := range flows {
		if o := &g.Origins[f.Origin]; o.Kind == taint.OriginSource && o.Src.Named && o.Src.Labels&model.Secret != 0 {
			if strength, noun := g.Words.Describe(o.Src.Name); noun == names.Password && strength >= names.Likely {
				return g.Pkg.Path()
			}
		}
	}
	return ""
}

// passed is the hook Passed.
func passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	place, flows := e.Sink, g.Entering(c, e.In)
	if place.Given.Option == "" {
		place.Given.Option = told(g, flows)
	}
	return place, flows, true
}

// isFast reports whether a value is a new hash that takes no time to compute: what a constructor returns, a function of the package that
// calls one on all ways, or one that is kept in a field or a table of the package.
//
//	type hasher struct{ newHash func() hash.Hash }
//	var passwords = hasher{newHash: sha512.New}
func isFast(p *taint.Package, v ssa.Value, depth int) bool {
	if depth > maxMakers {
		return false
	}
	all := func(values []ssa.Value, ok func(ssa.Value) bool) bool {
		return len(values) > 0 && !slices.ContainsFunc(values, func(v ssa.Value) bool { return !ok(v) })
	}
	switch x := ssautil.Unboxed(v).(type) {
	case *ssa.Phi:
		return all(x.Edges, func(e ssa.Value) bool { return isFast(p, e, depth+1) })
	case *ssa.Call:
		if x.Call.IsInvoke() {
			return false
		}
		if fn := x.Call.StaticCallee(); fn != nil {
			return makesFast(p, fn, depth)
		}
		return all(p.OneOf(x.Call.Value), func(f ssa.Value) bool {
			fn := ssautil.FunctionOf(f)
			return fn != nil && makesFast(p, fn, depth)
		})
	}
	return false
}

// makesFast reports whether a function returns such a hash.
func makesFast(p *taint.Package, fn *ssa.Function, depth int) bool {
	if fast[ssautil.CalleeName(fn)] {
		return true
	}
	if fn.Pkg != p.Ssa || len(fn.Blocks) == 0 {
		return false
	}
	found := false
	for r := range ssautil.Results(fn, 0) {
		if !isFast(p, r, depth+1) {
			return false
		}
		found = true
	}
	return found
}

// maxMakers bounds how many functions and merges a hash is followed back through.
const maxMakers = 3

// fast are the constructors of such hashes.
var fast = map[string]bool{
	"crypto/md5.New": true, "crypto/sha1.New": true, "crypto/sha256.New": true, "crypto/sha256.New224": true,
	"crypto/sha512.New": true, "crypto/sha512.New384": true, "crypto/sha512.New512_224": true, "crypto/sha512.New512_256": true,
	"crypto/sha3.New224": true, "crypto/sha3.New256": true, "crypto/sha3.New384": true, "crypto/sha3.New512": true,
	"golang.org/x/crypto/md4.New": true, "golang.org/x/crypto/ripemd160.New": true,
	"hash/fnv.New32": true, "hash/fnv.New32a": true, "hash/fnv.New64": true, "hash/fnv.New64a": true, "hash/fnv.New128": true, "hash/fnv.New128a": true,
	"hash/crc32.New": true, "hash/crc32.NewIEEE": true, "hash/adler32.New": true,
	"golang.org/x/crypto/sha3.New256": true, "golang.org/x/crypto/sha3.New512": true,
}
