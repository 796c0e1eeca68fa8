// Package printed writes values that are printed in brackets, beside texts.
package printed

import (
	"fmt"
	"net/http"
)

type album struct{ Name, Artist string }

type title struct{ text string }

func (t title) String() string { return t.text }

func show(w http.ResponseWriter, r *http.Request) {
	a := album{r.FormValue("name"), r.FormValue("artist")}
	fmt.Fprint(w, a)
	fmt.Fprintf(w, "%v", &a)
	fmt.Fprintln(w, []string{r.FormValue("name")})
	fmt.Fprint(w, map[string]string{"name": r.FormValue("name")})
}

func showText(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, title{r.FormValue("name")})   // want `as a part of a page`
	fmt.Fprint(w, r.FormValue("name"), album{}) // want `as a part of a page`
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, album{Name: r.FormValue("name")}) // want `as a part of a page`
}
