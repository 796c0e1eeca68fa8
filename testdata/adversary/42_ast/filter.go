package ast

import (
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

type column string

const (
	colName column = "name"
	colCity column = "city"
)

func parseColumn(s string) (column, error) {
	switch s {
	case "name", "n":
		return colName, nil
	case "city":
		return colCity, nil
	}
	return "", errors.New("unknown column " + s)
}

type expr interface{ isExpr() }

type (
	eq struct {
		col column
		val string
	}
	all []expr
	not struct{ expr }
)

func (eq) isExpr()  {}
func (all) isExpr() {}

func build(e expr, args *[]any) string {
	switch e := e.(type) {
	case eq:
		*args = append(*args, e.val)
		return fmt.Sprintf("%s = $%d", e.col, len(*args))
	case not:
		return "NOT " + build(e.expr, args)
	case all:
		parts := []string{"TRUE"}
		for _, sub := range e {
			parts = append(parts, build(sub, args))
		}
		return "(" + strings.Join(parts, " AND ") + ")"
	default:
		return "FALSE"
	}
}

func Count(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var filter all
		for name, vals := range r.URL.Query() {
			bare, negated := strings.CutPrefix(name, "-")
			col, err := parseColumn(bare)
			if err != nil {
				http.Error(w, "bad filter", http.StatusBadRequest)
				return
			}
			for _, v := range vals {
				var e expr = eq{col, v}
				if negated {
					e = not{e}
				}
				filter = append(filter, e)
			}
		}
		var args []any
		var n int
		err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM people WHERE "+build(filter, &args), args...).Scan(&n)
		if err != nil {
			http.Error(w, "query failed", http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, n)
	}
}
