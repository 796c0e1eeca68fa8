// Package wired puts a program together: only here it is known which table the handlers use.
package wired

import (
	"database/sql"
	"net/http"

	"sqlinjection/wired/handlers"
	"sqlinjection/wired/tables"
)

func values(db *sql.DB) {
	a := handlers.New(tables.New(db))
	http.HandleFunc("/list", a.List) // want `HTTP form value "order" reaches \(\*sql.DB\).QueryContext`
	http.HandleFunc("/find", a.Find)
}

func registered(db *sql.DB, mux *http.ServeMux) {
	handlers.New(tables.New(db)).Register(mux) // want `HTTP form value "order" reaches \(\*sql.DB\).QueryContext`
}

type route struct {
	path    string
	handler http.HandlerFunc
}

func routes(db *sql.DB) {
	a := handlers.New(tables.New(db))
	for _, r := range []route{{"/list", a.List}, {"/find", a.Find}} {
		http.Handle(r.path, r.handler) // want `HTTP form value "order" reaches \(\*sql.DB\).QueryContext`
	}
}

func objects(db *sql.DB) {
	t := tables.New(db)
	http.Handle("/list", &handlers.Lister{Users: t}) // want `HTTP form value "order" reaches \(\*sql.DB\).QueryContext`
	http.Handle("/find", &handlers.Finder{Users: t})
}

// fixed answers what no request decides.
type fixed struct{}

func (fixed) Users() tables.Users { return nil }

func others(db *sql.DB) {
	a := handlers.New(fixed{}.Users())
	http.HandleFunc("/list", a.List)
}
