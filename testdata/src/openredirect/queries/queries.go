// Package queries takes URLs apart that begin with a fixed host.
package queries

import (
	"mime"
	"net/http"
	"net/url"
	"strconv"
)

func whole(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse("https://example.com" + r.RequestURI)
	if err != nil {
		return
	}
	http.Redirect(w, r, u.Query().Get("next"), http.StatusFound) // want `reaches http.Redirect as the target`
	http.Redirect(w, r, "/then?next="+u.Query().Get("next"), http.StatusFound)
}

func own(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse("https://example.com/" + r.FormValue("path"))
	if err != nil {
		return
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
}

func parsed(w http.ResponseWriter, r *http.Request) {
	v, err := url.ParseQuery("page=1&" + r.FormValue("rest"))
	if err != nil {
		return
	}
	http.Redirect(w, r, v.Get("next"), http.StatusFound) // want `reaches http.Redirect as the target`
	n, err := strconv.Atoi(v.Get("page"))
	if err != nil {
		return
	}
	http.Redirect(w, r, strconv.Itoa(n), http.StatusFound)
}

func media(w http.ResponseWriter, r *http.Request) {
	_, params, err := mime.ParseMediaType("text/html; " + r.FormValue("rest"))
	if err != nil {
		return
	}
	http.Redirect(w, r, params["next"], http.StatusFound) // want `reaches http.Redirect as the target`
}
