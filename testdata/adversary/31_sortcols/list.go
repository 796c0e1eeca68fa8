package sortcols

import (
	"database/sql"
	"fmt"
	"net/http"

	"adversary/31_sortcols/allow"
)

var (
	columns    = allow.Of("name", "price", "created_at")
	directions = allow.Of("ASC", "DESC")
)

func List(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		col, err := columns.Check(r.FormValue("sort"))
		if err != nil {
			http.Error(w, "bad sort", http.StatusBadRequest)
			return
		}
		dir, err := directions.Check(r.FormValue("dir"))
		if err != nil {
			dir = "ASC"
		}
		rows, err := db.QueryContext(r.Context(), "SELECT name FROM products ORDER BY "+col+" "+dir)
		if err != nil {
			http.Error(w, "query failed", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var name string
			if rows.Scan(&name) == nil {
				fmt.Fprintln(w, name)
			}
		}
	}
}
