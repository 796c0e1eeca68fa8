// Package far has names of headers that have come a long way.
package far

import (
	"net/http"
	"strings"
)

func serve(w http.ResponseWriter, r *http.Request) { lowSet(w, first(r)) }

func first(r *http.Request) string { return second(r) }

func second(r *http.Request) string { return strings.TrimSpace(third(r)) }

func third(r *http.Request) string { return strings.ToLower(fourth(r)) }

func fourth(r *http.Request) string { return r.FormValue("name") }

func lowSet(w http.ResponseWriter, name string) { w.Header().Set(name, "x") }

// Here it has come a short way.
func near(w http.ResponseWriter, r *http.Request) { set(w, r.FormValue("name")) }

func set(w http.ResponseWriter, name string) { w.Header().Set(name, "x") } // want `as the name of a header`
