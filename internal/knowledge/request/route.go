package request

import (
	"go/types"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/route"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Parameters of routes hold what the pattern of the route allows, because the router leads nothing else to the handler:
//
//	r.HandleFunc("/users/{id:[0-9]+}", user)
//
//	func user(w http.ResponseWriter, r *http.Request) {
//		db.Exec("DELETE FROM users WHERE id = " + mux.Vars(r)["id"]) // digits
//	}
//
// Which routes lead to a handler package route says.

// A routing answers what parameters of routes are clean for.
type routing struct {
	routes func() *route.Table
	known  map[string]model.Kinds // of patterns
}

func newRouting(in *taint.Package) *routing {
	return &routing{sync.OnceValue(in.Routes), make(map[string]model.Kinds)}
}

// clean returns what the parameter of a route is clean for where it is read in a function.
func (r *routing) clean(fn *ssa.Function, name string) model.Kinds {
	var handlers []any
	for ; fn != nil; fn = fn.Parent() {
		if syntax := fn.Syntax(); syntax != nil && fn.Parent() != nil {
			handlers = append(handlers, syntax.Pos())
		} else if obj, ok := fn.Object().(*types.Func); ok {
			handlers = append(handlers, obj.Origin())
		}
	}
	patterns := r.routes().Patterns(name, handlers...)
	if len(patterns) == 0 {
		return 0
	}
	clean := ^model.Kinds(0)
	for _, p := range patterns {
		if p == "" {
			return 0
		}
		kinds, ok := r.known[p]
		if !ok {
			kinds = charset.Matched(`\A(?:` + p + `)\z`)
			r.known[p] = kinds
		}
		clean &= kinds
	}
	return clean
}

// asked returns what the result of a call is clean for that asks a router for a parameter by a constant name.
func (r *routing) asked(g *taint.Func, c *access.Call, row *model.Row) model.Kinds {
	if row.Text != pathParameter {
		return 0
	}
	for _, arg := range c.Args {
		if name, ok := ssautil.StringConst(arg); ok {
			return r.clean(c.At.Parent(), name)
		}
	}
	return 0
}

// pathParameter is what rows call a parameter of a route.
const pathParameter = "HTTP path parameter"

// chosen returns what an element is clean for of the map of all parameters of a route.
func (r *routing) chosen(l *ssa.Lookup) model.Kinds {
	name, ok := ssautil.StringConst(l.Index)
	if !ok || !isVars(l.X) {
		return 0
	}
	return r.clean(l.Parent(), name)
}

// isVars reports whether a map has the parameters of a route of gorilla/mux. It may be kept in a variable that is set once.
func isVars(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok {
		v = ssautil.Held(load.X)
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	fn := call.Call.StaticCallee()
	return fn != nil && strings.HasSuffix(ssautil.CalleeName(fn), "github.com/gorilla/mux.Vars")
}
