// Package pages makes pages by text/template.
package pages

import (
	"net/http"
	"text/template"
)

var page = template.Must(template.New("page").Funcs(template.FuncMap{"twice": twice}).Parse(`<h1>{{twice .}}</h1>`))

func twice(s string) string { return s + s }

func handler(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, r.FormValue("title")) // want `as a part of a page`
}

func named(w http.ResponseWriter, r *http.Request, t *template.Template) {
	w.Header().Set("Content-Type", "text/html")
	t.ExecuteTemplate(w, "page", r.FormValue("title")) // want `as a part of a page`
}
