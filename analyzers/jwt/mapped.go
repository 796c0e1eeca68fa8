package jwt

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// mapped judges claims that are a map.
func (p *pass) mapped(u *state.Use, m *ssa.MakeMap) {
	keys, all := keysIn(m)
	if !all || keys["exp"] || len(keys) == 0 {
		return
	}
	for _, fn := range ssautil.Around(u.Instr) { // token.Claims.(jwt.MapClaims)["exp"] = …
		for up := range instrsOf[*ssa.MapUpdate](fn) {
			if key, ok := ssautil.StringConst(up.Key); !ok && up.Map != m || key == "exp" {
				return
			}
		}
	}
	p.never(u, sureOf(keys))
}

// sureOf says how sure it is that a token should expire. One that says neither who it is of nor what he may do proves little, as what is sent
// to a service with each request, and one with an id may be looked up in a list.
func sureOf(keys map[string]bool) rule.Confidence {
	for key := range keys {
		switch key {
		case "iss", "iat", "aud", "nbf", "htm", "htu", "nonce":
			continue
		case "jti":
			return rule.Low
		}
		return rule.Medium
	}
	return rule.Low
}

// keysIn returns the constant keys that are put into a map, and whether these are all that can be in it when it is signed.
func keysIn(m *ssa.MakeMap) (keys map[string]bool, all bool) {
	keys, all = make(map[string]bool), true
	seen := make(map[ssa.Value]bool)
	var look func(v ssa.Value)
	look = func(v ssa.Value) {
		if seen[v] || v.Referrers() == nil {
			return
		}
		seen[v] = true
		for _, r := range *v.Referrers() {
			switch r := r.(type) {
			case *ssa.MapUpdate:
				key, ok := ssautil.StringConst(r.Key)
				keys[key] = true
				all = all && ok && r.Map == v
			case *ssa.MakeInterface, *ssa.ChangeType, *ssa.ChangeInterface, *ssa.Phi:
				look(r.(ssa.Value))
			case *ssa.Lookup, *ssa.DebugRef, *ssa.Range:
			case *ssa.Return:
				lookAtCallers(r, look)
			case ssa.CallInstruction:
				all = all && takesToSign(r.Common())
			case *ssa.Store: // a variable that a function literal shares, or a field
				if r.Addr == v {
					continue
				}
				alloc, ok := r.Addr.(*ssa.Alloc)
				if ok {
					look(alloc)
				} else {
					ok = keyed(r, look)
				}
				all = all && ok
			case *ssa.UnOp:
				look(r)
			default:
				all = false
			}
		}
	}
	look(m)
	return keys, all
}

// lookAtCallers goes on with what a function of one result returns to its callers in the package.
func lookAtCallers(ret *ssa.Return, look func(ssa.Value)) {
	if len(ret.Results) != 1 {
		return
	}
	for _, call := range ssautil.CallersOf(ret.Parent()) {
		if made := call.Value(); made != nil {
			look(made)
		}
	}
}

// takesToSign reports whether a function is given claims to sign them, or only tells or counts them: it adds nothing.
func takesToSign(c *ssa.CallCommon) bool {
	if _, ok := c.Value.(*ssa.Builtin); ok {
		return true
	}
	obj := ssautil.CalledObject(c)
	return obj != nil && (obj.Name() == "NewWithClaims" || obj.Name() == "Claims") || contains(ssautil.CalledName(c), "sign", "print", "log")
}
