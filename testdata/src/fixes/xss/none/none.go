// Package none makes other texts by the same package, which are not to be escaped.
package none

import (
	"net/http"
	"os"
	"text/template"
)

var page = template.Must(template.New("page").Parse(`<h1>{{.}}</h1>`))

func handler(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, r.FormValue("title")) // want `as a part of a page`
}

func file(f *os.File, name string) error {
	return page.Execute(f, name)
}
