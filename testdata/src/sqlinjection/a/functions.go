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
