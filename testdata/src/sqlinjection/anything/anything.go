// Package anything takes numbers and texts out of values of any type.
package anything

import (
	"database/sql"
	"fmt"
	"net/http"
)

var db *sql.DB

// box returns texts: one, or a list of several.
func box(text string, more bool) any {
	if more {
		return []any{text, text}
	}
	return text
}

func find(w http.ResponseWriter, r *http.Request) {
	more := r.FormValue("more") != ""
	id := box(r.FormValue("id"), more).(float64)
	db.Query("SELECT * FROM t WHERE id = " + fmt.Sprintf("%d", int(id)))
	name := box(r.FormValue("name"), more).(string)
	db.Query("SELECT * FROM t WHERE name = '" + name + "'") // want `reaches`
	names := box(r.FormValue("name"), more).([]any)
	db.Query("SELECT * FROM t WHERE name = '" + names[0].(string) + "'") // want `reaches`
}
