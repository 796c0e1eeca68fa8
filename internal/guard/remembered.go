package guard

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Verdicts that are remembered. A validator may keep what it has found of a text, and return that the next time:
//
//	func allowed(path string) bool {
//		if known, ok := verdicts.Get(path); ok {
//			return known.(bool)
//		}
//		ok := isBelow(path, dir)
//		verdicts.Set(path, ok)
//		return ok
//	}
//
// What comes from there is what another return has given, so that it takes nothing away from what those know. It is known by the key:
// a value is asked for by it, and a truth value is put there by the same one in the same function.

// isRemembered reports whether a result was kept by an earlier call of its function.
func isRemembered(v ssa.Value) bool {
	if !ssautil.IsBool(v.Type()) {
		return false
	}
	if is, ok := v.(*ssa.TypeAssert); ok && !is.CommaOk {
		v = is.X
	}
	if e, ok := v.(*ssa.Extract); ok && e.Index == 0 {
		v = e.Tuple
	}
	switch got := v.(type) {
	case *ssa.Lookup:
		return keeps(got.Index, got)
	case *ssa.Call:
		for _, key := range got.Call.Args {
			if keeps(key, got) {
				return true
			}
		}
	}
	return false
}

// keeps reports whether a truth value is put somewhere by a key, by another instruction than the one that asks for it.
func keeps(key ssa.Value, asks ssa.Instruction) bool {
	key = ssautil.Unboxed(key)
	if _, isConst := key.(*ssa.Const); isConst || !ssautil.IsString(key.Type()) || key.Referrers() == nil {
		return false
	}
	for _, r := range *key.Referrers() {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			if r.Key == key && isTruth(r.Value) {
				return true
			}
		case *ssa.Call:
			if r != asks && putsTruth(r) {
				return true
			}
		case *ssa.MakeInterface: // of a key that may be anything
			for _, use := range *r.Referrers() {
				if c, ok := use.(*ssa.Call); ok && c != asks && putsTruth(c) {
					return true
				}
			}
		}
	}
	return false
}

// putsTruth reports whether a call is given a truth value, and gives none.
func putsTruth(c *ssa.Call) bool {
	for _, a := range c.Call.Args {
		if isTruth(a) {
			return !isTruth(c)
		}
	}
	return false
}

// isTruth reports whether a value is true or false.
func isTruth(v ssa.Value) bool { return ssautil.IsBool(ssautil.Unboxed(v).Type()) }
