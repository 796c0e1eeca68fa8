// Package attributes escapes where that does not help.
package attributes

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
)

func link(w http.ResponseWriter, r *http.Request) {
	next := html.EscapeString(r.FormValue("next"))
	fmt.Fprintf(w, `<a href="%s">on</a>`, next) // want `HTTP form value "next" reaches fmt.Fprintf where a page has an address or an attribute without quotes`
	fmt.Fprintf(w, `<a href="/item?next=%s">on</a>`, next)
	fmt.Fprintf(w, `<a href="https://example.com/%s">on</a>`, next)
	fmt.Fprintf(w, `<a title="%s">on</a>`, next)
	fmt.Fprintf(w, `<input value=%s>`, next)                  // want `where a page has an address`
	w.Write([]byte(`<a onclick="go('` + next + `')">on</a>`)) // want `where a page has an address`
	fmt.Fprintf(w, `<a href="%s">on</a>`, url.QueryEscape(r.FormValue("next")))
}

func raw(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, `<a href="%s">on</a>`, r.FormValue("next")) // want `as a part of a page`
}

func scheme(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		return
	}
	fmt.Fprintf(w, `<a href="%s">on</a>`, html.EscapeString(next))
	fmt.Fprintf(w, `<a href="%s">on</a>`, html.EscapeString(u.String()))
}

func prefix(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "https://") {
		return
	}
	fmt.Fprintf(w, `<a href="%s">on</a>`, html.EscapeString(next))
}

func rooted(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(next, "/") {
		fmt.Fprintf(w, `<a href="%s">on</a>`, html.EscapeString(next))
	}
}
