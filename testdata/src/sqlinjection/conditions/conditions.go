// Package conditions: the keys of a condition are names of columns, and its values are bound.
package conditions

import (
	"net/http"

	"github.com/Masterminds/squirrel"
)

func find(r *http.Request, sel squirrel.SelectBuilder) {
	role, name := r.FormValue("role"), r.FormValue("name")
	sel.Where(squirrel.Eq{"name": name})
	sel.Where(squirrel.NotEq{"stats ->> '$." + role + "'": nil}) // want `HTTP form value "role"`
	sel.Where(filter(r.FormValue("column")))                     // told where the condition is made
	sel.Where(filter("name"))
	if roles[role] {
		sel.Where(squirrel.Eq{role: name})
	}
}

var roles = map[string]bool{"artist": true}

func filter(column string) squirrel.Sqlizer {
	return squirrel.Eq{column: 1} // want `HTTP form value "column"`
}

// Several conditions are a text and arguments of their own.
func several(r *http.Request, sel squirrel.SelectBuilder) {
	name := r.FormValue("name")
	conds := squirrel.And{squirrel.Eq{"name": name}, squirrel.Or{squirrel.Like{"title": name}, squirrel.NotEq{"mail": name}}}
	text, args, _ := conds.ToSql()
	sel.Where(text, args...)
	text, args, _ = raw(name).ToSql()
	sel.Where(text, args...) // want `HTTP form value "name"`
}

// A condition is handed on as an interface.
type options struct{ filter squirrel.Sqlizer }

func byName(r *http.Request, sel squirrel.SelectBuilder) {
	apply(sel, options{filter: squirrel.Eq{"name": r.FormValue("name")}})
	apply(sel, options{filter: either("name", r.FormValue("name"))})
}

func either(column, value string) squirrel.Sqlizer { return squirrel.Like{column: value} }

func apply(sel squirrel.SelectBuilder, o options) { sel.Where(o.filter) }

// A type of the program's own may be a text.
type raw string

func (c raw) ToSql() (string, []any, error) { return "name = '" + string(c) + "'", nil, nil }

// A map of another type is no condition.
func count(r *http.Request) map[string]int { return map[string]int{r.FormValue("x"): 1} }
