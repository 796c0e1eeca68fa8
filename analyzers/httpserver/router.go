package httpserver

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Debug pages that a program puts on a router by hand. From a server that others reach the search goes to the routers that it is known to
// serve, and from there forward to what is registered:
//
//	r := chi.NewRouter()
//	r.Use(requireAdmin)                       // guards all that r has
//	r.Mount("/debug", middleware.Profiler())
//	r.Group(func(r chi.Router) { … })         // its own scope, with the guards of r
//	register(r)                               // a function of the package, which is followed
//
// Middleware is a guard unless it is known to let everybody through: of a library, or of the program by its name, as a logger is. What is
// registered under a condition is somebody's setting. A router that is wrapped before it is served is not looked at.

// A page is a debug page that is registered somewhere.
type page struct {
	call    *ssa.CallCommon
	guarded bool
}

// A scope is the search in one router and its subrouters.
type scope struct {
	pkg     *types.Package
	seen    map[ssa.Value]bool
	pages   []page
	others  bool // something else is registered too
	guarded bool // there is a guard on the router itself
	depth   int
}

// maxRouters is how deep routers in routers, and functions that are given one, are followed.
const maxRouters = 6

// handmade reports debug pages on the routers of a server.
func handmade(p *flow.Pass, u *state.Use, addr []state.Value, routers []ssa.Value) {
	if len(routers) == 0 || !flow.Decides(u) || !isPublic(addr) {
		return
	}
	s := &scope{pkg: p.Pkg, seen: make(map[ssa.Value]bool)}
	for _, r := range routers {
		s.follow(r)
	}
	i := slices.IndexFunc(s.pages, func(found page) bool { return !found.guarded })
	if s.guarded || i < 0 {
		return
	}
	at := *u
	at.At.Pos = s.pages[i].call.Pos()
	d := flow.Decision{Rule: Rule, Category: "debug", Use: &at,
		Message: "debug pages are on a router that is served to everybody who reaches it, without a check of who asks; put them behind one, or on a server for an address of the machine itself"}
	if !s.others && !allKnown(addr) { // a server of its own, whose address is configured
		d.Confidence = rule.Low
	}
	p.Decided(d)
}

func allKnown(addr []state.Value) bool {
	return !slices.ContainsFunc(addr, func(v state.Value) bool { _, ok := v.Text(); return !ok })
}

// made returns what values are that are made in the package.
func made(values []state.Value) (out []ssa.Value) {
	for _, v := range values {
		if v.Kind == state.Made && v.V != nil && len(v.When) == 0 {
			out = append(out, v.V)
		}
	}
	return out
}

// receiver returns the router whose method a use is a call of, if that is made in the package.
func receiver(u *state.Use) []ssa.Value {
	call := flow.Direct(u)
	if call == nil || call.Common().IsInvoke() || len(call.Common().Args) == 0 {
		return nil
	}
	return makers(call.Common().Args[0], 0)
}

// makers returns the calls of libraries that make a value.
func makers(v ssa.Value, depth int) (out []ssa.Value) {
	if depth > maxRouters {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil {
			return nil
		}
		if len(fn.Blocks) == 0 {
			return []ssa.Value{v}
		}
		out = append(out, v) // what is done to it here
		for r := range ssautil.Results(fn, 0) {
			out = append(out, makers(r, depth+1)...)
		}
	case *ssa.MakeInterface:
		return makers(v.X, depth+1)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 {
			return append(makers(call, depth), v)
		}
	case *ssa.UnOp:
		if local, ok := v.X.(*ssa.Alloc); ok {
			for _, given := range ssautil.StoredTo(local) {
				out = append(out, makers(given, depth+1)...)
			}
		}
	}
	return out
}

// follow looks at what is done with a router.
func (s *scope) follow(router ssa.Value) {
	if s.seen[router] || router.Referrers() == nil || s.depth > maxRouters {
		return
	}
	s.seen[router] = true
	for _, r := range *router.Referrers() {
		switch r := r.(type) {
		case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Phi:
			s.follow(r.(ssa.Value))
		case *ssa.FieldAddr: // gin.Engine has a RouterGroup
			if f := ssautil.FieldOf(r.X.Type(), r.Field); f != nil && f.Embedded() {
				s.follow(r)
			}
		case *ssa.Store:
			if local, ok := r.Addr.(*ssa.Alloc); ok && r.Val == router {
				s.variable(local)
			}
		case *ssa.MakeClosure:
			s.captured(r, router)
		case ssa.CallInstruction:
			s.called(r, router)
		}
	}
}

// variable follows a router out of a variable, also into function literals.
func (s *scope) variable(addr ssa.Value) {
	if s.seen[addr] || addr.Referrers() == nil {
		return
	}
	s.seen[addr] = true
	for _, r := range *addr.Referrers() {
		switch r := r.(type) {
		case *ssa.UnOp:
			s.follow(r)
		case *ssa.MakeClosure:
			s.captured(r, addr)
		}
	}
}

func (s *scope) captured(lit *ssa.MakeClosure, v ssa.Value) {
	fn, ok := lit.Fn.(*ssa.Function)
	for i, b := range lit.Bindings {
		if ok && b == v && i < len(fn.FreeVars) {
			s.follow(fn.FreeVars[i])
			s.variable(fn.FreeVars[i])
		}
	}
}

// called looks at a call that has a router as its receiver or an argument.
func (s *scope) called(instr ssa.CallInstruction, router ssa.Value) {
	c := instr.Common()
	if fn := c.StaticCallee(); fn != nil && len(fn.Blocks) > 0 {
		s.passed(instr, fn, router)
		return
	}
	args := arguments(c, router)
	if args == nil {
		return // the router is an argument of a library, as of http.ListenAndServe
	}
	name := ssautil.CalledName(c)
	isPage, guards, inner := false, false, []*ssa.Function(nil)
	for _, a := range args {
		switch fn := ssautil.FunctionOf(unwrapped(a)); {
		case showsDebug(a, 0):
			isPage = true
		case fn != nil && isScope(fn):
			inner = append(inner, fn)
		case name == "Use" || name == "With" || name == "Group" || isPage || hasPage(args):
			guards = guards || isFunc(a) && !letsThrough(a, s.pkg)
		}
	}
	s.guarded = s.guarded || name == "Use" && guards
	if isPage {
		s.pages = append(s.pages, page{c, guards || isConditional(instr)})
	} else if name != "Use" {
		s.others = s.others || len(args) > 1
	}
	for _, a := range args { // r.Mount("/debug", another)
		for _, of := range makers(unwrapped(a), 0) {
			if isRouter(of.Type(), router.Type()) || ssautil.IsHTTP(of.Type(), "ServeMux") {
				s.within(guards || isConditional(instr), of)
			}
		}
	}
	for _, fn := range inner {
		s.within(guards || isConditional(instr), fn.Params[0])
	}
	if v := instr.Value(); v != nil && isRouter(v.Type(), router.Type()) {
		s.within(guards || isConditional(instr), v)
	}
}

// within looks at a router of its own, which stands behind guards or not.
func (s *scope) within(guarded bool, router ssa.Value) {
	inner := &scope{pkg: s.pkg, seen: s.seen, guarded: guarded, depth: s.depth + 1}
	inner.follow(router)
	for _, found := range inner.pages {
		found.guarded = found.guarded || inner.guarded
		s.pages = append(s.pages, found)
	}
	s.others = s.others || inner.others
}

// passed follows a router into a function of the package.
func (s *scope) passed(instr ssa.CallInstruction, fn *ssa.Function, router ssa.Value) {
	before := len(s.pages)
	for i, a := range instr.Common().Args {
		if a == router && i < len(fn.Params) {
			s.depth++
			s.follow(fn.Params[i])
			s.depth--
		}
	}
	if isConditional(instr) {
		for i := range s.pages[before:] {
			s.pages[before+i].guarded = true
		}
	}
}
