// Package handlers knows of the table only what its interface says.
package handlers

import (
	"net/http"

	"sqlinjection/wired/tables"
)

// API has handlers.
type API struct{ users tables.Users }

// New returns the handlers of a table.
func New(u tables.Users) *API { return &API{u} }

// List lists.
func (a *API) List(w http.ResponseWriter, r *http.Request) {
	a.users.List(r.Context(), r.FormValue("order"))
}

// Find finds.
func (a *API) Find(w http.ResponseWriter, r *http.Request) {
	a.users.Find(r.Context(), r.FormValue("name"))
}

// Register registers them here.
func (a *API) Register(mux *http.ServeMux) {
	mux.HandleFunc("/list", a.List)
	mux.HandleFunc("/find", a.Find)
}

// A Lister is a handler.
type Lister struct{ Users tables.Users }

func (l *Lister) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.Users.List(r.Context(), r.FormValue("order"))
}

// A Finder is a handler.
type Finder struct{ Users tables.Users }

func (f *Finder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.Users.Find(r.Context(), r.FormValue("name"))
}
