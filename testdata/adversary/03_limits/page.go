package limits

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"strconv"
)

type API struct{ DB *sql.DB }

func (a *API) Page(w http.ResponseWriter, r *http.Request) {
	size := r.FormValue("size")
	if size == "" {
		size = "50"
	}
	if n, err := strconv.Atoi(size); err != nil || n > 500 {
		log.Printf("page: unusual size %q", size)
	}

	tx, err := a.DB.BeginTx(r.Context(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	defer tx.Rollback()

	stmt, err := tx.PrepareContext(r.Context(), "SELECT title FROM posts WHERE author = $1 ORDER BY id LIMIT "+size)
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer stmt.Close()

	rows, err := stmt.QueryContext(r.Context(), r.FormValue("author"))
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	var titles []string
	for rows.Next() {
		var t string
		if rows.Scan(&t) == nil {
			titles = append(titles, t)
		}
	}
	json.NewEncoder(w).Encode(titles)
}
