package tagged

import (
	"database/sql"
	"errors"
	"net/http"
	"strings"
)

// hasAny reports whether a text has one of those that the caller forbids.
func hasAny(s string, bad ...string) bool {
	for _, b := range bad {
		if strings.Contains(s, b) {
			return true
		}
	}
	return false
}

func without(s string, bad []string) error {
	for _, b := range bad {
		if strings.Contains(s, b) {
			return errors.New("not allowed")
		}
	}
	return nil
}

// hasLast only looks at the last.
func hasLast(s string, bad ...string) (found bool) {
	for _, b := range bad {
		found = strings.Contains(s, b)
	}
	return found
}

// noneQuoted checks all that it is given.
func noneQuoted(texts ...string) error {
	for _, s := range texts {
		if strings.ContainsAny(s, "'\";") {
			return errors.New("not allowed")
		}
	}
	return nil
}

func denied(db *sql.DB, r *http.Request) {
	q := r.FormValue("q")
	if hasLast(q, "'", `"`, ";") {
		return
	}
	db.Query("SELECT * FROM t WHERE a = '" + q + "'") // want `HTTP form value "q" reaches`
	if hasAny(q, "DROP", "--") {
		return
	}
	db.Query("SELECT * FROM t WHERE a = '" + q + "'") // want `HTTP form value "q" reaches`
	if hasAny(q, "'", `"`, ";") {
		return
	}
	db.Query("SELECT * FROM t WHERE a = '" + q + "'")
}

func deniedByError(db *sql.DB, r *http.Request) {
	q := r.FormValue("q")
	if err := without(q, []string{"'", `"`, ";"}); err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE a = '" + q + "'")
}

func severalDenied(db *sql.DB, r *http.Request) {
	a, b, c := r.FormValue("a"), r.FormValue("b"), r.FormValue("c")
	if err := noneQuoted(a, b); err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE a = '" + a + "' OR a = '" + b + "'")
	db.Query("SELECT * FROM t WHERE a = '" + c + "'") // want `HTTP form value "c" reaches`
}
