// Package keyed keeps what requests say by names, in helpers that are given the names.
package keyed

import (
	"io"
	"net/http"

	"xss/keyed/store"
)

func keep(m map[string]string, key, value string) { m[key] = value }

func kept(m map[string]string, key string) string { return m[key] }

func here(w http.ResponseWriter, r *http.Request) {
	m := make(map[string]string)
	keep(m, "q", r.FormValue("q"))
	keep(m, "title", "All of them")
	io.WriteString(w, "<h1>"+kept(m, "title")+"</h1>")
	io.WriteString(w, "<p>"+kept(m, "q")+"</p>") // want `as a part of a page`
}

func anyName(w http.ResponseWriter, r *http.Request) {
	m := make(map[string]string)
	keep(m, "q", r.FormValue("q"))
	io.WriteString(w, "<p>"+kept(m, r.FormValue("name"))+"</p>") // want `as a part of a page`
}

func keptAnywhere(w http.ResponseWriter, r *http.Request) {
	m := make(map[string]string)
	keep(m, r.FormValue("name"), r.FormValue("q"))
	io.WriteString(w, "<p>"+kept(m, "title")+"</p>") // want `as a part of a page`
}

func there(w http.ResponseWriter, r *http.Request) {
	c := store.New()
	c.Set("q", r.FormValue("q"))
	c.Set("title", "All of them")
	io.WriteString(w, "<h1>"+c.Text("title")+"</h1>")
	io.WriteString(w, "<p>"+c.Text("q")+"</p>") // want `as a part of a page`
}

func asserted(w http.ResponseWriter, r *http.Request) {
	c := store.New()
	store.SetBoth(c, "q", "title", r.FormValue("q"), "All of them")
	io.WriteString(w, "<h1>"+c.Get("title").(string)+"</h1>")
	io.WriteString(w, "<p>"+c.Get("q").(string)+"</p>") // want `as a part of a page`
}

func named(w http.ResponseWriter, r *http.Request) {
	c := store.New()
	c.Set("q", r.FormValue("q"))
	c.Set("title", "All of them")
	io.WriteString(w, "<h1>"+c.Title()+"</h1>")
	io.WriteString(w, "<p>"+c.Query()+"</p>") // want `as a part of a page`
}
