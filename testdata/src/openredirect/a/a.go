// Package a redirects.
package a

import (
	"net/http"
	"net/url"
)

func next(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound) // want `form value "next".* reaches http.Redirect as the target of a redirect`
}

// A slash before the value is no path: "//host" is another site.
func slash(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/"+r.FormValue("next"), http.StatusFound) // want `as the target of a redirect`
}

// The host goes on: "https://example.com.evil.com".
func suffix(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://example.com"+r.FormValue("next"), http.StatusFound) // want `as the target of a redirect`
}

func helper(w http.ResponseWriter, r *http.Request) {
	send(w, r, r.FormValue("next"))
}

func send(w http.ResponseWriter, r *http.Request, to string) {
	http.Redirect(w, r, to, http.StatusFound) // want `as the target of a redirect`
}

func path(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/app/"+r.FormValue("page"), http.StatusFound)
}

func host(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://example.com/"+r.FormValue("page"), http.StatusFound)
}

func escaped(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/?back="+url.QueryEscape(r.FormValue("page")), http.StatusFound)
}

func listed(w http.ResponseWriter, r *http.Request) {
	switch to := r.FormValue("next"); to {
	case "/home", "/about":
		http.Redirect(w, r, to, http.StatusFound)
	}
}
