package jwt

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What is read of the claims of a token: a walk forward from the token, and from what its claims are decoded into, to the fields, the keys of
// maps and the methods that are asked. What is handed on is read by others.

// A reading is the names of what is read, in lower case, and whether others may read more.
type reading struct {
	names  map[string]bool
	at     []ssa.Instruction // where
	others bool
	seen   map[ssa.Value]bool
}

// readOf returns what is read of the claims that a call returns or decodes.
func readOf(call ssa.CallInstruction) *reading {
	r := &reading{names: make(map[string]bool), seen: make(map[ssa.Value]bool)}
	if v, ok := call.(ssa.Value); ok {
		r.follow(v, call)
	}
	if claims := argument(call.Common(), "claims"); claims != nil {
		r.follow(ssautil.Unboxed(claims), call)
	}
	for _, dest := range ssautil.Elements(argument(call.Common(), "dest")) {
		r.follow(ssautil.Unboxed(dest), call)
	}
	return r
}

func (r *reading) follow(v ssa.Value, from ssa.Instruction) {
	if v == nil || r.seen[v] || v.Referrers() == nil || len(r.seen) > maxPlaces {
		return
	}
	r.seen[v] = true
	for _, use := range *v.Referrers() {
		if use == from {
			continue
		}
		switch i := use.(type) {
		case *ssa.FieldAddr:
			r.field(i, ssautil.FieldName(i.X.Type(), i.Field), isRead(i), from)
		case *ssa.Field:
			r.field(i, ssautil.FieldName(i.X.Type(), i.Field), true, from)
		case *ssa.Lookup:
			if key, ok := ssautil.StringConst(i.Index); ok && i.X == v {
				r.note(key, i)
			} else if i.X == v {
				r.others = true
			}
		case *ssa.Extract:
			if !ssautil.IsError(i.Type()) {
				r.follow(i, from)
			}
		case *ssa.MakeInterface, *ssa.ChangeType, *ssa.TypeAssert, *ssa.Phi, *ssa.UnOp, *ssa.ChangeInterface:
			r.follow(i.(ssa.Value), from)
		case ssa.CallInstruction:
			r.call(i, v)
		case *ssa.Store:
			if alloc, ok := i.Addr.(*ssa.Alloc); ok && i.Val == v {
				r.follow(alloc, from)
			} else if i.Val == v {
				r.others = true
			}
		case *ssa.MakeClosure:
			fn := i.Fn.(*ssa.Function)
			for n, b := range i.Bindings {
				if b == v {
					r.follow(fn.FreeVars[n], from)
				}
			}
		case *ssa.DebugRef, *ssa.BinOp, *ssa.If, *ssa.MapUpdate:
		default:
			r.others = true
		}
	}
}

// field notes a field that is read. Those of a token lead to the claims, or are no claims.
func (r *reading) field(v ssa.Value, name string, isRead bool, from ssa.Instruction) {
	switch {
	case !isRead:
	case name == "Claims" || strings.HasSuffix(name, "Claims"): // of a token, or what is embedded
		r.follow(v, from)
	case name == "Header" || name == "Headers" || name == "Method" || name == "Valid" || name == "Raw" || name == "Signature":
	default:
		r.note(name, v.(ssa.Instruction))
	}
}

func (r *reading) note(name string, at ssa.Instruction) {
	r.names[strings.ToLower(name)] = true
	r.at = append(r.at, at)
}

// call notes a method that is asked. Any other function may read all.
func (r *reading) call(call ssa.CallInstruction, v ssa.Value) {
	c := call.Common()
	obj := ssautil.CalledObject(c)
	isRecv := c.IsInvoke() && c.Value == v || obj != nil && obj.Signature().Recv() != nil && len(c.Args) > 0 && c.Args[0] == v
	name := strings.ToLower(ssautil.CalledName(c))
	switch {
	case isRecv && (strings.HasPrefix(name, "get") || strings.HasPrefix(name, "verify") || len(c.Args) == 1 && !c.IsInvoke() || len(c.Args) == 0):
		r.note(strings.TrimPrefix(strings.TrimPrefix(name, "get"), "verify"), call)
	default:
		r.others = true
	}
}

// only reports whether nothing else is read than what has one of some names.
func (r *reading) only(allowed ...string) bool {
	if r.others {
		return false
	}
	for name := range r.names {
		if !contains(name, allowed...) {
			return false
		}
	}
	return true
}

var times = []string{"exp", "iat", "nbf", "issuedat", "notbefore", "valid"}

func (r *reading) onlyTimes() bool { return r.only(times...) }

func (r *reading) onlyIssuer() bool {
	return r.only(append([]string{"iss", "kid", "typ"}, times...)...)
}
