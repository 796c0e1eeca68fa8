package carry

import (
	"database/sql"
	"iter"
	"net/http"
	"sync"
)

func each(in []string, f func(string)) {
	for _, v := range in {
		f(v)
	}
}

func apply(f func() string) string { return "SELECT " + f() }

func run(query string) { db.Query(query) } // want `reaches`

// callbacks are given to functions of the program's own.
func callbacks(r *http.Request) {
	each(r.Form["a"], func(s string) {
		db.Query("SELECT " + s) // want `reaches`
	})
	each(r.Form["a"], run)
	db.Query(apply(func() string { return r.FormValue("a") })) // want `reaches`
	var all string
	each(r.Form["a"], func(s string) { all += s })
	db.Query(all) // want `reaches`
}

func inTx(fn func(tx *sql.Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	return fn(tx)
}

func transaction(r *http.Request) {
	name := r.FormValue("name")
	inTx(func(tx *sql.Tx) error {
		_, err := tx.Exec("DELETE FROM t WHERE name = '" + name + "'") // want `reaches`
		return err
	})
	inTx(func(tx *sql.Tx) error {
		_, err := tx.Exec("DELETE FROM t WHERE name = ?", name)
		return err
	})
}

// withUser gives a header to the handlers behind it.
func withUser(h func(http.ResponseWriter, *http.Request, string)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { h(w, r, r.Header.Get("X-User")) }
}

func byUser(w http.ResponseWriter, r *http.Request, user string) {
	db.Query("SELECT * FROM t WHERE user = '" + user + "'") // want `reaches`
}

func register() {
	http.HandleFunc("/", withUser(byUser))
	http.HandleFunc("/b", withUser(func(w http.ResponseWriter, r *http.Request, user string) {
		db.Query("SELECT * FROM t WHERE user = '" + user + "'") // want `reaches`
		db.Query("SELECT * FROM t WHERE user = ?", user)
	}))
}

// values is an iterator.
func values(r *http.Request) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, v := range r.Form["v"] {
			if !yield(v) {
				return
			}
		}
	}
}

func iterates(r *http.Request) {
	for v := range values(r) {
		db.Query("SELECT " + v) // want `reaches`
	}
	var once sync.Once
	var query string
	once.Do(func() { query = r.FormValue("q") })
	db.Query(query) // want `reaches`
	table := []func() string{func() string { return r.FormValue("f") }, func() string { return "a" }}
	db.Query(table[0]()) // want `reaches`
}

// find takes what makes the query, or makes it itself.
func find(build func() string) {
	if build == nil {
		build = func() string { return "SELECT 1" }
	}
	db.Query(build()) // want `HTTP form value "id" reaches`
}

func findSafe(build func() string) {
	if build == nil {
		build = func() string { return "SELECT 1" }
	}
	db.Query(build())
}

func built(r *http.Request) {
	id := r.FormValue("id")
	find(func() string { return "SELECT * FROM t WHERE id = " + id })
	find(nil)
	findSafe(func() string { return "SELECT 2" })
	findSafe(nil)
}

// makers return a query text from a function, and the values that are bound to it.
func makers(r *http.Request) {
	make1 := func() string { return "SELECT * FROM t WHERE id = " + r.FormValue("one") }
	db.Query(make1()) // want `HTTP form value "one" reaches`
	query, args := where(r.FormValue("two"))()
	db.Query(query, args...) // want `HTTP form value "two" reaches`
	make3 := bound(r.FormValue("three"))
	query, args = make3()
	db.Query(query, args...)
}

func where(id string) func() (string, []any) {
	return func() (string, []any) { return "SELECT * FROM t WHERE id = " + id, nil }
}

func bound(id string) func() (string, []any) {
	return func() (string, []any) { return "SELECT * FROM t WHERE id = ?", []any{id} }
}

type page struct{ where, order string }

// gathered collects what changes the query in a list of functions, and runs them in a loop.
func gathered(r *http.Request) {
	var options []func(*page)
	if r.FormValue("where") != "" {
		options = append(options, func(p *page) { p.where = r.FormValue("where") })
	}
	options = append(options, func(p *page) { p.order = "id" })
	p := &page{}
	for _, o := range options {
		o(p)
	}
	db.Query("SELECT * FROM t WHERE " + p.where) // want `HTTP form value "where" reaches`
	db.Query("SELECT * FROM t ORDER BY " + p.order)
}
