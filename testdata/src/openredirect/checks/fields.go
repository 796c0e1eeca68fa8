package checks

import (
	"net/http"
	"net/url"
	"strings"
)

// isRelative refuses backslashes, schemes and hosts. Slashes at the start are left to http.Redirect, which makes one of them.
func isRelative(link string) bool {
	if link == "" {
		return false
	}
	if strings.Contains(link, "\\") {
		return false
	}
	if u, err := url.Parse(link); err == nil {
		if !u.IsAbs() && u.Host == "" && u.Scheme == "" {
			return true
		}
	}
	return false
}

func byFields(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if next != "" && isRelative(next) {
		http.Redirect(w, r, next, http.StatusFound)
		return
	}
	http.Redirect(w, r, "/", http.StatusFound)
}

// As a header it is taken as it is: "///example.org" leads to example.org.
func byFieldsAsHeader(w http.ResponseWriter, r *http.Request) {
	if next := r.FormValue("next"); isRelative(next) {
		w.Header().Set("Location", next) // want `reaches`
		w.WriteHeader(http.StatusFound)
	}
}

func isHostless(link string) bool {
	u, err := url.Parse(link)
	return err == nil && u.Host == "" && u.Scheme == ""
}

func byHalf(w http.ResponseWriter, r *http.Request) {
	if next := r.FormValue("next"); isHostless(next) {
		http.Redirect(w, r, next, http.StatusFound) // want `reaches http.Redirect`
	}
}
