// Package route finds the routes that the source of packages gives to routers, and what their patterns say of a parameter:
//
//	r.HandleFunc("/users/{id:[0-9]+}", s.user) // gorilla/mux
//	r.Get("/users/{id:[0-9]+}", s.user)        // chi
//
// A handler knows a parameter by its name alone, so that the question is which routes lead to the handler. Those count that stand
// beside it, in one call, one chain of calls or one literal of a table. If none of these has the parameter, as it belongs to the router
// that the handler is put on, or a helper reads it, all routes of the program count in which a parameter has that name.
//
// This is done on syntax trees with types, and each is looked at once. What is put together at run time counts by its constant pieces.
package route

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A Table has the routes of packages.
type Table struct {
	of  map[any][]string // beside a handler: a *types.Func, or the place of a function literal
	all []string
}

// New returns the table of no packages.
func New() *Table { return &Table{of: make(map[any][]string)} }

// Add looks at a file.
func (t *Table) Add(file *ast.File, info *types.Info) {
	inner := make(map[ast.Node]bool) // calls that belong to a chain which was looked at as a whole
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if !inner[n] {
				l := line{info: info, inner: inner}
				l.call(n)
				t.note(&l)
			}
		case *ast.CompositeLit:
			if !isList(info, n) {
				l := line{info: info, inner: inner}
				for _, e := range n.Elts {
					l.expr(e, 0)
				}
				t.note(&l)
			}
		}
		return true
	})
}

// isList reports whether the elements of a literal have nothing to do with each other.
func isList(info *types.Info, lit *ast.CompositeLit) bool {
	t := info.TypeOf(lit)
	if t == nil {
		return true
	}
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return !isText(t.Elem())
	case *types.Array:
		return !isText(t.Elem())
	case *types.Map:
		return true
	}
	return false
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func (t *Table) note(l *line) {
	for _, text := range l.texts {
		if strings.Contains(text, "{") {
			t.all = append(t.all, text)
		}
		for _, h := range l.handlers {
			t.of[h] = append(t.of[h], text)
		}
	}
}

// A line is what stands together in the source: routes and handlers.
type line struct {
	info     *types.Info
	inner    map[ast.Node]bool
	texts    []string
	handlers []any
}

// call looks at a call and at the calls on whose results it is made: r.Path("/users/{id}").Methods("GET").HandlerFunc(user).
func (l *line) call(call *ast.CallExpr) {
	for call != nil {
		l.inner[call] = true
		for _, arg := range call.Args {
			l.expr(arg, 0)
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return
		}
		call, _ = ast.Unparen(sel.X).(*ast.CallExpr)
	}
}

// maxNested is how deep calls in arguments are looked at: auth(log(http.HandlerFunc(s.user))).
const maxNested = 6

// expr looks at an argument or an element.
func (l *line) expr(e ast.Expr, depth int) {
	if depth > maxNested {
		return
	}
	if v := l.info.Types[e].Value; v != nil {
		if v.Kind() == constant.String && isRoute(constant.StringVal(v)) {
			l.texts = append(l.texts, constant.StringVal(v))
		}
		return
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		l.expr(e.X, depth)
	case *ast.KeyValueExpr:
		l.expr(e.Value, depth)
	case *ast.UnaryExpr:
		l.expr(e.X, depth+1)
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			l.expr(e.X, depth+1)
			l.expr(e.Y, depth+1)
		}
	case *ast.FuncLit:
		l.handlers = append(l.handlers, e.Pos())
	case *ast.CallExpr:
		l.expr(e.Fun, depth+1)
		for _, arg := range e.Args {
			l.expr(arg, depth+1)
		}
	case *ast.Ident:
		l.handler(e)
	case *ast.SelectorExpr:
		l.handler(e.Sel)
	}
}

func (l *line) handler(id *ast.Ident) {
	if fn, ok := l.info.Uses[id].(*types.Func); ok {
		l.handlers = append(l.handlers, fn.Origin())
	}
}

// isRoute reports whether a text may be a route: it has a slash or a parameter, and no blank but behind a method.
func isRoute(text string) bool {
	if method, path, ok := strings.Cut(text, " "); ok && method != "" && strings.ToUpper(method) == method {
		text = strings.TrimLeft(path, " ")
	}
	return strings.ContainsAny(text, "/{") && !strings.ContainsAny(text, " \t\n\"") && len(text) < 1000
}

// Patterns returns the patterns that a parameter has in the routes that lead to a handler, or in all if none of those has it; "" for one that may
// be anything. The handler is a function, and each literal around the place that asks.
func (t *Table) Patterns(name string, handlers ...any) (patterns []string) {
	for _, h := range handlers {
		for _, route := range t.of[h] {
			patterns = appendPatterns(patterns, route, name)
		}
	}
	if len(patterns) == 0 {
		for _, route := range t.all {
			patterns = appendPatterns(patterns, route, name)
		}
	}
	slices.Sort(patterns)
	return slices.Compact(patterns)
}

// appendPatterns appends the patterns that a route has for a parameter.
func appendPatterns(patterns []string, route, name string) []string {
	for {
		open := strings.IndexByte(route, '{')
		if open < 0 {
			return patterns
		}
		end := closing(route[open:])
		if end < 0 {
			return patterns
		}
		param, pattern, _ := strings.Cut(route[open+1:open+end], ":")
		if strings.TrimSuffix(strings.TrimSpace(param), "...") == name {
			patterns = append(patterns, strings.TrimSpace(pattern))
		}
		route = route[open+end:]
	}
}

// closing returns the index of the brace that closes the first one.
func closing(text string) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
