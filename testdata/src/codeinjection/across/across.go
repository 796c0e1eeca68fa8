// Package across has templates that another package parses.
package across

import (
	"net/http"

	"codeinjection/base"
)

func render(w http.ResponseWriter, r *http.Request) {
	base.Render(w, r.FormValue("text"), nil) // want `as a part of a template`
	base.Render(w, "Hello {{.}}", r.FormValue("name"))
	base.Greet(w, r.FormValue("name"))
}
