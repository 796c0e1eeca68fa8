package ordercut

import (
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

var sortable = []string{"name", "email", "created_at"}

var errSort = errors.New("unknown sort column")

// orderBy turns "name desc" into an ORDER BY expression.
func orderBy(raw string) (string, error) {
	col, dir, found := strings.Cut(strings.TrimSpace(raw), " ")
	if !slices.Contains(sortable, col) {
		return "", errSort
	}
	if !found {
		return col, nil
	}
	return col + " " + strings.ToUpper(dir), nil
}

func Members(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		order, err := orderBy(r.URL.Query().Get("sort"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		rows, err := db.QueryContext(r.Context(), "SELECT name FROM members ORDER BY "+order)
		if err != nil {
			http.Error(w, "query failed", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				return
			}
			fmt.Fprintln(w, name)
		}
	}
}
