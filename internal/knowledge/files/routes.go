package files

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a router's parameter can be. Of gin, httprouter, chi, echo and fiber a parameter is one element of the path, or the rest of
// it, and only the route says which:
//
//	r.GET("/files/:name", get)   // one element
//	r.GET("/files/*path", get)   // the rest, with "/" and ".."
//
// So the constant texts of the package are searched for routes, once. Where the route is not there, the name says it: nobody calls
// an id "path".

// The two kinds of parameter.
const (
	segment = 's'
	rest    = 'r'
)

// isRest reports whether the parameter that a call asks for is the rest of a path.
func (t *topic) isRest(c *access.Call) bool {
	name, ok := "", false
	for _, a := range c.Args {
		if name, ok = ssautil.StringConst(a); ok {
			break
		}
	}
	if strings.HasPrefix(name, "*") || strings.HasPrefix(name, "+") {
		return true
	}
	switch t.routed()[name] {
	case rest:
		return true
	case segment:
		return false
	}
	switch name := strings.ToLower(name); name {
	case "any", "rest", "wildcard", "splat", "tail", "catchall":
		return true
	default:
		return strings.Contains(name, "path")
	}
}

// routed returns the parameters of the routes in the package. One that is the rest of a path in one route may be so in all.
func (t *topic) routed() map[string]byte {
	if t.routes != nil {
		return t.routes
	}
	t.routes = make(map[string]byte)
	for fn := range t.in.Has {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				var space [8]*ssa.Value
				for _, op := range instr.Operands(space[:0]) {
					t.note(*op)
				}
			}
		}
	}
	return t.routes
}

// note notes the parameters of a route, if v is the text of one.
func (t *topic) note(v ssa.Value) {
	text, ok := "", false
	if v != nil {
		text, ok = ssautil.StringConst(v)
	}
	if !ok || !strings.Contains(text, "/:") && !strings.Contains(text, "/*") {
		return
	}
	for elem := range strings.SplitSeq(text, "/") {
		switch name, isRest := strings.CutPrefix(elem, "*"); {
		case isRest:
			t.routes[name] = rest
		case strings.HasPrefix(elem, ":") && t.routes[elem[1:]] == 0:
			t.routes[elem[1:]] = segment
		}
	}
}

// muxPath is the router that sends a client to the cleaned path, and asks no handler, if a path has ".." or "//" in it. That of
// net/http is none: it decodes "%2f" behind the cleaning.
const muxPath = "github.com/gorilla/mux"

// isMuxed reports whether the handlers of the package have paths that a router has cleaned: the package uses it, and does not tell it
// to leave them as they are.
func (t *topic) isMuxed() bool {
	if t.muxed == 0 {
		t.muxed = 'n'
		uses := slices.ContainsFunc(t.in.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == muxPath })
		if uses && !t.usesMux("SkipClean", "UseEncodedPath") || t.cleansPaths() {
			t.muxed = 'y'
		}
	}
	return t.muxed == 'y'
}

// cleansPaths reports whether the package does by itself what the router does, in the handler that hands requests on:
//
//	r.URL.Path = path.Clean(r.URL.Path)
//
// A request's path begins with "/", so that no ".." is left of it. Handlers of the package that are called by another way are not told apart.
func (t *topic) cleansPaths() bool {
	for fn := range t.in.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				st, ok := instr.(*ssa.Store)
				if !ok {
					continue
				}
				addr, ok := st.Addr.(*ssa.FieldAddr)
				if !ok || !ssautil.IsRequestURL(addr.X) || ssautil.FieldName(addr.X.Type(), addr.Field) != "Path" {
					continue
				}
				if call, ok := st.Val.(*ssa.Call); ok && call.Call.StaticCallee() != nil && ssautil.CalleeName(call.Call.StaticCallee()) == "path.Clean" {
					return true
				}
			}
		}
	}
	return false
}

// usesMux reports whether the package uses a function or method of the router that has one of the names.
func (t *topic) usesMux(names ...string) bool {
	for fn := range t.in.Functions() {
		if slices.ContainsFunc(names, func(name string) bool { return ssautil.UsesFunction(fn, muxPath, name) }) {
			return true
		}
	}
	return false
}
