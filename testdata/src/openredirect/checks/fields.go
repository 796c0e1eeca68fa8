package checks

import (
	"io/fs"
	"log"
	"net/http"
	"net/url"
	"path"
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

// A name that a file system knows does not begin with a slash.
func (s *files) found(w http.ResponseWriter, r *http.Request) {
	name := path.Clean(r.FormValue("path"))
	if _, err := fs.Stat(s.fsys, name); err != nil {
		http.NotFound(w, r)
		return
	}
	to := url.URL{Path: "/" + name}
	http.Redirect(w, r, to.String(), http.StatusSeeOther)
}

func (s *files) looked(w http.ResponseWriter, r *http.Request) {
	name := path.Clean(r.FormValue("path"))
	if _, err := fs.Stat(s.fsys, name); err != nil {
		log.Print(err)
	}
	http.Redirect(w, r, "/"+name, http.StatusSeeOther) // want `reaches http.Redirect`
}

type files struct{ fsys fs.FS }
