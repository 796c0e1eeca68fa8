// Package high is analyzed with nothing wanted but what is sure.
package high

import (
	"database/sql"
	"log"
	"net/http"
)

var unknown func(string) string

func sure(db *sql.DB, r *http.Request) {
	db.Query(r.FormValue("q")) // want `tainted: HTTP form value "q" reaches`
	db.Query(unknown(r.FormValue("q")))
	log.Println(r.Header.Get("Authorization")) // want `value: HTTP header Authorization reaches log.Println`
}

// Show has callers that nobody here knows.
func Show(db *sql.DB, name, token string) {
	db.Query("SELECT * FROM users WHERE name = '" + name + "'")
	log.Println(token)
}
