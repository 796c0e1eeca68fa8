package bulkget

import (
	"database/sql"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

type query struct {
	conds []string
	args  []any
}

func (q *query) where(column, op string, v any) *query {
	q.args = append(q.args, v)
	q.conds = append(q.conds, column+" "+op+" $"+strconv.Itoa(len(q.args)))
	return q
}

func (q *query) in(column string, vs ...string) *query {
	marks := make([]string, 0, len(vs))
	for _, v := range vs {
		q.args = append(q.args, v)
		marks = append(marks, fmt.Sprintf("$%d", len(q.args)))
	}
	q.conds = append(q.conds, column+" IN ("+strings.Join(marks, ",")+")")
	return q
}

func (q *query) String() string {
	return "SELECT id, title FROM books WHERE " + strings.Join(q.conds, " AND ")
}

func Books(db *sql.DB) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ids := strings.Split(r.URL.Query().Get("ids"), ",")
		q := new(query).where("shelf", "=", r.PathValue("shelf")).in("id", ids...)
		if v := r.FormValue("before"); v != "" {
			q.where("year", "<", v)
		}
		rows, err := db.QueryContext(r.Context(), q.String(), q.args...)
		if err != nil {
			http.Error(w, "query failed", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		var id, title string
		for rows.Next() && rows.Scan(&id, &title) == nil {
			fmt.Fprintln(w, id, title)
		}
		args := make([]any, len(ids))
		for i, id := range ids {
			args[i] = id
		}
		db.ExecContext(r.Context(), "UPDATE hits SET n = n + 1 WHERE id IN (?"+strings.Repeat(",?", len(ids)-1)+")", args...)
	})
}
