// Package genericrepo uses repositories by a generic interface, whose instances another generic function has made.
package genericrepo

import (
	"database/sql"
	"net/http"

	"sqlinjection/genericrepo/store"
)

type order struct{ ID string }

type local[T any] interface{ Count(where string, of T) int }

type counter[T any] struct{ db *sql.DB }

func (c counter[T]) Count(where string, _ T) (n int) {
	_ = c.db.QueryRow("SELECT count(*) FROM t WHERE " + where).Scan(&n) // want `HTTP form value "q" reaches \(\*sql.DB\).QueryRow`
	return n
}

func newLocal[T any](db *sql.DB) local[T] { return counter[T]{db} }

func handle(db *sql.DB) http.HandlerFunc {
	orders := store.New[order](db, "orders")
	counts := newLocal[order](db)
	return func(w http.ResponseWriter, r *http.Request) {
		var o order
		_ = orders.Get(r.FormValue("id"), &o)
		_ = orders.Find(r.FormValue("q"), &o) // want `HTTP form value "q" reaches \(\*sql.DB\).QueryRow`
		_ = counts.Count(r.FormValue("q"), o)
	}
}
