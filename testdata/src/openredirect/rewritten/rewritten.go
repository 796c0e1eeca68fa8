// Package rewritten gives the URL of a request another host before it is asked for its text.
package rewritten

import (
	"net/http"
	"net/url"
)

var site struct{ URL, Host string }

func secure(w http.ResponseWriter, r *http.Request) {
	u, _ := url.Parse(site.URL)
	r.URL.Scheme = "https"
	r.URL.Host = u.Host
	w.Header().Set("Strict-Transport-Security", "max-age=31536000")
	http.Redirect(w, r, r.URL.String(), http.StatusMovedPermanently)
}

func copied(w http.ResponseWriter, r *http.Request) {
	u := *r.URL
	u.Scheme, u.Host = "https", site.Host
	http.Redirect(w, r, u.String(), http.StatusMovedPermanently)
}

func given(w http.ResponseWriter, r *http.Request) {
	r.URL.Scheme = "https"
	r.URL.Host = r.FormValue("host")
	http.Redirect(w, r, r.URL.String(), http.StatusMovedPermanently) // want `HTTP form value "host" reaches http.Redirect`
}

func sometimes(w http.ResponseWriter, r *http.Request) {
	if site.Host != "" {
		r.URL.Host = site.Host
	}
	http.Redirect(w, r, r.URL.String(), http.StatusMovedPermanently) // want `HTTP request URL reaches http.Redirect`
}

func ported(w http.ResponseWriter, r *http.Request) {
	r.URL.Host = r.URL.Hostname() + ":8443"
	http.Redirect(w, r, r.URL.String(), http.StatusMovedPermanently) // want `HTTP request URL reaches http.Redirect`
}

func replaced(w http.ResponseWriter, r *http.Request) {
	r.URL.Host = site.Host
	r.URL, _ = url.Parse(r.FormValue("to"))
	http.Redirect(w, r, r.URL.String(), http.StatusMovedPermanently) // want `reaches http.Redirect`
}
