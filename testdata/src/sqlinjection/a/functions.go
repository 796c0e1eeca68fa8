package a

import (
	"io"
	"net/http"
)

func each(in []string, f func(string)) {
	for _, v := range in {
		f(v)
	}
}

func ask(f func() string) string { return f() }

func higher(r *http.Request) {
	each(r.Form["a"], func(s string) {
		db.Query("SELECT " + s) // want `reaches`
	})
	each([]string{"a"}, func(s string) {
		_ = s
	})
	db.Query(ask(func() string { return r.FormValue("a") })) // want `reaches`
}

// A request that a wrapper hands out is a request still.
type wrapped struct{ r *http.Request }

func (w *wrapped) Request() *http.Request { return w.r }

func body(w *wrapped) {
	b, _ := io.ReadAll(w.Request().Body)
	db.Query(string(b)) // want `reaches`
	req, _ := http.NewRequest("GET", "http://localhost", nil)
	db.Query(req.URL.Path)
}

const debug = false

func dead(r *http.Request) {
	if debug {
		db.Query(r.FormValue("x"))
	}
}

func getter(p string) func() string { return func() string { return p } }

func prefixer(p string) func(string) string { return func(s string) string { return p + s } }

type query struct{ table, order string }

type option func(*query)

func withOrder(s string) option { return func(q *query) { q.order = s } }

func newQuery(opts ...option) *query {
	q := &query{table: "t"}
	for _, o := range opts {
		o(q)
	}
	return q
}

func captured(r *http.Request) {
	db.Query(getter(r.FormValue("x"))()) // want `reaches`
	db.Query(getter("SELECT 1")())
	db.Query(prefixer("SELECT ")(r.FormValue("x"))) // want `reaches`
	db.Query(prefixer("SELECT ")("1"))
	q := newQuery(withOrder(r.FormValue("order")))
	db.Query("SELECT * FROM " + q.table)
	db.Query("SELECT * FROM t ORDER BY " + q.order) // want `reaches`
}

func piped(r *http.Request) {
	pr, pw := io.Pipe()
	go func() { pw.Write([]byte(r.FormValue("x"))) }()
	b, _ := io.ReadAll(pr)
	db.Query(string(b)) // want `reaches`
}

// Functions given to one helper are not mixed.
func notMixed(r *http.Request) {
	each([]string{"SELECT 1"}, func(s string) { db.Query(s) })
	each(r.Form["a"], func(s string) { println(s) })
	db.Query(ask(func() string { return "SELECT 1" }))
}
