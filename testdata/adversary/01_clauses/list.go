package clauses

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

// Clause is a part of a WHERE condition.
type Clause interface {
	Render(sb *strings.Builder)
}

type static string

func (s static) Render(sb *strings.Builder) { sb.WriteString(string(s)) }

type compare struct {
	column, op string
	value      string
}

func (c compare) Render(sb *strings.Builder) {
	fmt.Fprintf(sb, "%s %s '%s'", c.column, c.op, c.value)
}

type negated struct{ Clause }

func (n negated) Render(sb *strings.Builder) {
	sb.WriteString("NOT (")
	n.Clause.Render(sb)
	sb.WriteString(")")
}

type Server struct{ DB *sql.DB }

func (s *Server) List(w http.ResponseWriter, r *http.Request) {
	clauses := []Clause{static("deleted_at IS NULL")}
	if v := r.URL.Query().Get("exclude"); v != "" {
		clauses = append(clauses, negated{compare{"status", "=", v}})
	}
	var sb strings.Builder
	sb.WriteString("SELECT count(*) FROM tickets WHERE ")
	for i, c := range clauses {
		if i > 0 {
			sb.WriteString(" AND ")
		}
		c.Render(&sb)
	}
	var n int
	if err := s.DB.QueryRowContext(r.Context(), sb.String()).Scan(&n); err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	fmt.Fprintln(w, n)
}
