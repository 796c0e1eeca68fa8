package cleartext

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A login is a call on an object that leads somewhere: a connection that is bound, a request that gets a header, options that get a password.
// The object is known by the call that has made it, which says where it leads. Other calls on it say where else, or that it uses TLS.

// objects is what is said of objects in other places, by the calls that have made them.
type objects struct {
	addresses map[ssa.Value][]state.Arg
	starts    map[ssa.Value][]*state.Use // where TLS is begun
	logins    map[ssa.Value][]*state.Use
}

// objectsOf collects what a package says of objects.
func objectsOf(p *flow.Pass) *objects {
	o := &objects{make(map[ssa.Value][]state.Arg), make(map[ssa.Value][]*state.Use), make(map[ssa.Value][]*state.Use)}
	for u := range p.Settings.Of("address") {
		for _, v := range receiver(u) {
			for _, arg := range u.Args {
				if v.V != nil && arg.Name != "recv" {
					o.addresses[v.V] = append(o.addresses[v.V], arg)
				}
			}
		}
	}
	for group, to := range map[string]map[ssa.Value][]*state.Use{"starttls": o.starts, "login": o.logins} {
		for u := range p.Settings.Of(group) {
			for _, v := range receiver(u) {
				if v.V != nil {
					to[v.V] = append(to[v.V], u)
				}
			}
		}
	}
	return o
}

// receiver returns what the object of a use can be.
func receiver(u *state.Use) []state.Value { return u.Values("recv") }

// secured reports whether TLS is begun on an object, but after the use.
func (o *objects) secured(u *state.Use, recv []state.Value) bool {
	for _, v := range recv {
		for _, s := range o.starts[v.V] {
			if v.V != nil && (s.Instr.Parent() != u.Instr.Parent() || s.Instr == u.Instr || !ssautil.Precedes(u.Instr, s.Instr)) {
				return true
			}
		}
	}
	return false
}

// login judges a login by what is known of the object.
func login(p *flow.Pass, u *state.Use, o *objects) {
	for _, arg := range u.Args {
		if arg.Name != "recv" && !mayBeCredential(arg.Values) {
			return
		}
	}
	for _, v := range receiver(u) {
		if len(v.Of) == 0 && v.V == nil {
			continue
		}
		if o.secured(u, []state.Value{v}) {
			o.unheeded(p, v.V)
			continue
		}
		// Whether another package has begun TLS before the login is not known here, and that package tells of it.
		if v.V == nil && u.Sink.Pkg != "" && !asksForScheme(u) {
			continue
		}
		g := gather(append(v.Of[:len(v.Of):len(v.Of)], o.addresses[v.V]...))
		if g.protected || len(v.When) > 0 {
			continue
		}
		g.credential = &state.Value{Kind: state.Made}
		for _, t := range g.targets {
			t.Value = nil
			if !t.Scheme && asksForScheme(u) {
				continue
			}
			g.judge(p, u, t)
		}
	}
}

// mayBeCredential reports whether a value is there, or may be.
func mayBeCredential(values []state.Value) bool {
	for i := range values {
		if isGiven(&values[i]) {
			return true
		}
	}
	return false
}

// asksForScheme reports whether a library takes URLs alone, so that a text without a scheme is none of its addresses.
func asksForScheme(u *state.Use) bool {
	return strings.HasPrefix(u.Callee, "http.") || strings.HasPrefix(u.Callee, "(*http.") || strings.HasPrefix(u.Callee, "(http.")
}

// unheeded reports TLS that is begun without looking at whether that has worked, before a login.
func (o *objects) unheeded(p *flow.Pass, v ssa.Value) {
	for _, s := range o.starts[v] {
		call, ok := s.Instr.(*ssa.Call)
		if !ok || !ssautil.IsError(call.Type()) || len(*call.Referrers()) > 0 {
			continue
		}
		tell(p, s, nil, "downgrade", "the login goes on without encryption if TLS cannot be begun; look at the error", rule.Medium)
	}
}

// form judges a form with a password that is sent to an address.
func form(p *flow.Pass, u *state.Use) {
	if !holdsPassword(u.Values("data")) {
		return
	}
	g := given{credential: &state.Value{Kind: state.Made}}
	for _, t := range flow.Targets(u.Values("url")) {
		if t.Scheme {
			g.judge(p, u, t)
		}
	}
}

// holdsPassword reports whether a map that is made here has a key that is called like a secret.
func holdsPassword(values []state.Value) bool {
	for _, v := range values {
		if v.V == nil || v.V.Referrers() == nil {
			continue
		}
		for _, r := range *v.V.Referrers() {
			var key ssa.Value
			switch r := r.(type) {
			case *ssa.MapUpdate:
				key = r.Key
			case *ssa.Call:
				if name := ssautil.CalledName(&r.Call); len(r.Call.Args) == 3 && (name == "Set" || name == "Add") {
					key = r.Call.Args[1]
				}
			}
			if text, ok := ssautil.StringConst(key); key != nil && ok && names.Secret(text) {
				return true
			}
		}
	}
	return false
}
