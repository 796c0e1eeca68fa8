// Package quiet has statements that are safe for reasons that are not in the line itself.
package quiet

import (
	"database/sql"
	"net/http"

	"sqlinjection/check"
)

var db *sql.DB

func nothingChecked(w http.ResponseWriter, r *http.Request) {
	table := r.PathValue("table")
	if !check.NotEmpty(table) {
		return
	}
	db.Query("SELECT * FROM " + table) // want `reaches`
}

func byChoice(w http.ResponseWriter, r *http.Request) {
	dir, ok := check.Order(r.FormValue("dir"))
	if !ok {
		dir = "ASC"
	}
	db.Query("SELECT * FROM t ORDER BY name " + dir)
}
