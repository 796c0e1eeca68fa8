// Package xss has what is off by default: what a database returns in pages.
package xss

import (
	"database/sql"
	"fmt"
	"html"
	"net/http"
)

func stored(w http.ResponseWriter, rows *sql.Rows) {
	var name string
	rows.Scan(&name)
	fmt.Fprintf(w, "<h1>%s</h1>", name) // want `as a part of a page`
	fmt.Fprintf(w, "<h1>%s</h1>", html.EscapeString(name))
}
