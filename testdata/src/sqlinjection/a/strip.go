package a

import (
	"database/sql"
	"net/http"
	"regexp"
)

var (
	notName  = regexp.MustCompile(`[^\w.\-]+`)
	notPlain = regexp.MustCompile(`[^\w' ]`)
	digits   = regexp.MustCompile(`[0-9]+`)
)

// column removes what no name of a column has.
func column(s string) string { return notName.ReplaceAllString(s, "") }

func stripped(db *sql.DB, r *http.Request) {
	db.Query("SELECT * FROM t ORDER BY " + column(r.FormValue("sort")))
	db.Query("SELECT * FROM t ORDER BY " + regexp.MustCompile(`[^a-z]`).ReplaceAllLiteralString(r.FormValue("sort"), "_"))
}

func notStripped(db *sql.DB, r *http.Request) {
	db.Query("SELECT * FROM t WHERE name = '" + notPlain.ReplaceAllString(r.FormValue("name"), "") + "'") // want "HTTP form value"
	db.Query("SELECT * FROM t WHERE name = '" + digits.ReplaceAllString(r.FormValue("name"), "") + "'")   // want "HTTP form value"
	db.Query("SELECT * FROM t ORDER BY " + notName.ReplaceAllString("sort", r.FormValue("name")))         // want "HTTP form value"
}
