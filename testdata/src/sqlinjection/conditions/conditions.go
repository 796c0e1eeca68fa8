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
	sel.Where(filter(r.FormValue("column")))                     // want `HTTP form value "column"`
	sel.Where(filter("name"))
	if roles[role] {
		sel.Where(squirrel.Eq{role: name})
	}
}

var roles = map[string]bool{"artist": true}

func filter(column string) squirrel.Sqlizer {
	return squirrel.Eq{column: 1} // want `HTTP form value "column"`
}

// A map of another type is no condition.
func count(r *http.Request) map[string]int { return map[string]int{r.FormValue("x"): 1} }
