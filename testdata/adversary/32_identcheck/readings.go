package identcheck

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"

	"adversary/32_identcheck/ident"
)

// columnsOf returns the distinct columns that the request asks for.
func columnsOf(r *http.Request) (picked []string) {
	if r.ParseForm() != nil {
		return []string{"id"}
	}
next:
	for _, c := range r.Form["col"] {
		if !ident.Valid(c) {
			continue next
		}
		for _, seen := range picked {
			if seen == c {
				continue next
			}
		}
		picked = append(picked, c)
	}
	if len(picked) == 0 {
		picked = []string{"id"}
	}
	return picked
}

type Readings struct{ DB *sql.DB }

func (s Readings) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	cols := columnsOf(r)
	rows, err := s.DB.QueryContext(r.Context(), "SELECT "+strings.Join(cols, ", ")+" FROM readings")
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	enc := json.NewEncoder(w)
	for rows.Next() {
		vals := make([]any, len(cols))
		ptrs := make([]any, len(cols))
		for i := range vals {
			ptrs[i] = &vals[i]
		}
		if rows.Scan(ptrs...) == nil {
			enc.Encode(vals)
		}
	}
}
