package guard

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What a text is clean for that equals another value. If that is a parameter, it is for the callers to say:
//
//	func sameHost(u *url.URL, host string) bool { return u.Host == host }
//
//	if !sameHost(u, site) { return }                // the host is that of a configuration
//	if !sameHost(u, r.FormValue("host")) { return } // the host is any: who sends the one sends the other
//
// Such a fact is of a place of its own, which says by what parameter it holds: if that is the program's own. It goes into the summary
// with the parameter's number, and a caller reads the comparison as if it stood there with the caller's own arguments, so that
// helpers of helpers work. In the function itself it holds of hosts only (assumed): nobody compares a host with one that he does
// not trust, but two texts are compared for many reasons.
//
// Where ways meet of which one has such a fact of a value, and the other one knows the same for certain, the fact is left (base).

// given returns the place without the condition.
func (p place) given() place {
	p.same, p.assumed = nil, false
	return p
}

// base returns the number of the place that place number n is without its condition, or -1 if it has none.
func (gs *guards) base(n int) int {
	if gs.places[n].same == nil {
		return -1
	}
	return gs.number(gs.places[n].given())
}

// sameFacts yields what is known of x that equals y, but no more than a limit. Of a limit without the mark of hosts it is x's host that
// equals y.
func (g *Checker) sameFacts(x, y ssa.Value, limit model.Kinds, yield func(place, model.Kinds)) {
	ofURL := limit&model.OwnHost == 0
	if param := g.ofParameter(y); param != nil && g.isParts(x) {
		assumed := ofURL || isHost(x)
		g.clean(x, named&limit, func(p place, sinks model.Kinds) {
			p.same, p.assumed = param, assumed
			yield(p, sinks)
		})
		return
	}
	g.clean(x, g.equalTo(x, y, ofURL)&limit, yield)
	if !ofURL {
		g.signedFacts(y, yield)
	}
}

// equalTo returns what x is clean for that equals y, or that is a URL of which the host does.
func (g *Checker) equalTo(x, y ssa.Value, ofURL bool) model.Kinds {
	c, isConst := y.(*ssa.Const)
	switch {
	case isConst && ofURL:
		if text, ok := ssautil.StringConst(c); !ok || text == "" {
			return 0
		}
		return named
	case isConst:
		return g.constantFacts(x, c)
	case g.listed(y):
		return named
	case isAsked(x):
		return model.ByAsking | model.ByHost | model.OwnHost
	case g.ofRequest(y):
		return 0
	case ofURL:
		return named
	case isHost(x) && !isAsked(y):
		return model.ByHost | model.OwnHost // it may be connected to by itself
	case isAsked(y), g.configured(y):
		return model.OwnHost // that of the request, or one of a configuration
	}
	return g.encoded(y) & named
}

// equalFact yields what a guard of a summary says of two arguments: that they are equal.
func (g *Checker) equalFact(c *access.Call, e summary.Guard, yield func(place, model.Kinds)) {
	if e.Same <= len(c.Args) && e.Path == "" {
		g.sameFacts(c.Args[e.Index], c.Args[e.Same-1], e.Sinks, yield)
	}
}

// ofParameter returns the parameter that a text is, or is a copy of as the name of a host, or nil.
func (g *Checker) ofParameter(y ssa.Value) *ssa.Parameter {
	for y = range hostCopies(y) {
		if p, ok := y.(*ssa.Parameter); ok && ssautil.IsString(p.Type()) {
			return p
		}
	}
	return nil
}

// isParts reports whether a value is a parameter, or a copy of one or of a part of it as the name of a host.
func (g *Checker) isParts(x ssa.Value) bool {
	for x = range hostCopies(x) {
		if _, ok := g.Loc(x).Root.(*ssa.Parameter); ok {
			return true
		}
	}
	return false
}

// configured reports whether a text is a field of what the program has, as a method's receiver, and not of what a library gives it, or
// what a function makes of one, or of an element of a list.
func (g *Checker) configured(y ssa.Value) bool {
	if e, ok := y.(*ssa.Extract); ok {
		y = e.Tuple
	}
	if c, ok := y.(*ssa.Call); ok && !g.isSource(c) {
		return slices.ContainsFunc(c.Call.Args, func(a ssa.Value) bool { return ssautil.IsString(a.Type()) && (g.listed(a) || g.isField(a)) })
	}
	return g.isField(y)
}

// isField reports whether a text is such a field.
func (g *Checker) isField(y ssa.Value) bool {
	for y = range hostCopies(y) {
		if x, _ := ssautil.LoadedField(y); x != nil {
			l := g.Loc(y)
			named := ssautil.NamedOf(l.Root.Type())
			_, isLocal := l.Root.(*ssa.Alloc)
			return !isLocal && l.Path != "" && named != nil && g.ModelOf(named.Obj().Pkg()) == nil
		}
	}
	return false
}

// hostCopies yields a text and what it is a copy of as the name of a host, see copied.
func hostCopies(v ssa.Value) func(yield func(ssa.Value) bool) {
	return func(yield func(ssa.Value) bool) {
		for range MaxTrying {
			if v == nil || !yield(v) {
				return
			}
			v, _ = copied(v, model.OwnHost)
		}
	}
}

// ofRequest reports whether a text is what a function with a source's row returns of a request, or made of that.
func (g *Checker) ofRequest(y ssa.Value) bool {
	for range MaxTrying {
		switch v := y.(type) {
		case *ssa.Extract:
			y = v.Tuple
		case *ssa.UnOp:
			if y, _ = ssautil.LoadedField(v); y == nil || isAsked(v) {
				return false
			}
		case *ssa.Call:
			if g.isSource(v) {
				return true
			}
			if v.Call.IsInvoke() || len(v.Call.Args) == 0 {
				return false
			}
			y = v.Call.Args[0]
		default:
			return y != nil && ssautil.IsHTTP(y.Type(), "Request")
		}
	}
	return false
}

// isSource reports whether a row says that what a call returns comes from elsewhere.
func (g *Checker) isSource(c *ssa.Call) bool {
	obj := c.Call.Method
	if callee := c.Call.StaticCallee(); callee != nil {
		obj, _ = callee.Object().(*types.Func)
	}
	if obj == nil {
		return false
	}
	for _, row := range g.Rows(obj) {
		if row.Kind == model.Source && row.Labels&model.Remote != 0 {
			return true
		}
	}
	return false
}

// sameIndex returns the number of the parameter by which what is known of a place holds, counted from 1, or 0 if it holds for certain.
func (p place) sameIndex() int {
	if p.same == nil {
		return 0
	}
	return ssautil.ParamIndex(p.same) + 1
}
