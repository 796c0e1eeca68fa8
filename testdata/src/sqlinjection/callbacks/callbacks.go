// Package callbacks has functions that libraries call.
package callbacks

import (
	"database/sql"
	"io/fs"
	"iter"
	"net/http"
	"path/filepath"
	"sort"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

func cbs(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	var g errgroup.Group
	g.Go(func() error { db.Query("a" + x); return nil })      // want `reaches`
	time.AfterFunc(time.Second, func() { db.Query("a" + x) }) // want `reaches`
	var wg sync.WaitGroup
	wg.Go(func() { db.Query("a" + x) }) // want `reaches`
	filepath.Walk("/srv", func(p string, d fs.FileInfo, err error) error {
		db.Query("a" + p)
		return nil
	})
	names := r.Form["x"]
	sort.Slice(names, func(i, j int) bool { db.Query("a" + names[i]); return true }) // want `reaches`
	for k, v := range pairs(x) {
		db.Query("a" + k)
		db.Query("a" + v) // want `reaches`
	}
	for v := range seq("c") {
		db.Query("a" + v)
	}
	for v := range seq(x) {
		db.Query("a" + v) // want `reaches`
	}
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { db.Query("a" + r.FormValue("z")) }) // want `reaches`
	http.Handle("/", h)
	for v := range filter(seq(x), func(s string) bool { return s != "" }) {
		db.Query("a" + v) // want `reaches`
	}
	http.HandleFunc("/a", method{db}.serve)
}

type method struct{ db *sql.DB }

func (m method) serve(w http.ResponseWriter, r *http.Request) { m.db.Query("a" + r.FormValue("a")) } // want `reaches`

func seq(x string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield("a") {
			return
		}
		yield(x)
	}
}

func pairs(x string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) { yield("k", x) }
}

func filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}
