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

func byError(w http.ResponseWriter, r *http.Request) {
	col := r.FormValue("col")
	if err := check.Name(col); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	db.Query("SELECT " + col + " FROM t")
}

func byBool(w http.ResponseWriter, r *http.Request) {
	table := r.PathValue("table")
	if check.IsName(table) {
		db.Query("SELECT * FROM " + table)
	} else {
		db.Query("SELECT * FROM " + table) // want `reaches`
	}
}
