package reassign

import (
	"database/sql"
	"fmt"
	"net/http"
)

const explain = false

type view struct {
	table string
	order string
	title string
}

var defaults = view{table: "sales", order: "created_at", title: "Sales"}

type Report struct{ DB *sql.DB }

func (p *Report) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	order := r.FormValue("order")
	if explain {
		p.DB.ExecContext(r.Context(), "EXPLAIN SELECT * FROM sales ORDER BY "+order)
	}

	v := defaults
	shown := v
	shown.title = r.FormValue("title")
	shown.order = order

	switch {
	case order == "" || len(order) > 20:
		order = v.order
	default:
		order = "total"
	}
	if desc := r.FormValue("desc"); desc != "" {
		desc := " DESC"
		order += desc
	}

	rows, err := p.DB.QueryContext(r.Context(), "SELECT total FROM "+v.table+" ORDER BY "+order)
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	fmt.Fprintf(w, "%q by %q\n", shown.title, shown.order)
	for rows.Next() {
		var total float64
		if rows.Scan(&total) == nil {
			fmt.Fprintln(w, total)
		}
	}
}
