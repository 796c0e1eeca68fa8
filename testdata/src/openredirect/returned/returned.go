// Package returned has URLs that a function of the package has looked at and returns.
package returned

import (
	"errors"
	"net/http"
	"net/url"
	"path"
	"strings"
)

func urlErr(next string) (*url.URL, error) {
	u, err := url.Parse(next)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "" || u.Host != "" {
		return nil, errors.New("bad")
	}
	return u, nil
}

func urlNil(next string) *url.URL {
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" || u.Host != "" {
		return nil
	}
	return u
}

func half(next string) *url.URL {
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" {
		return nil
	}
	return u
}

func safe(next, base string) *url.URL {
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" || u.Host != "" || strings.Contains(u.Path, "\\") {
		return nil
	}
	if u.Path = path.Clean(u.Path); !strings.HasPrefix(u.Path, base) {
		return nil
	}
	u.RawPath = ""
	return u
}

func target(next, base string) (string, bool) {
	if u := safe(next, base); u != nil {
		return u.String(), true
	}
	return "", false
}

func toFiles(w http.ResponseWriter, r *http.Request) {
	if s, ok := target(r.FormValue("next"), "/web/client"); ok {
		http.Redirect(w, r, s, 302)
	}
}

func unlessErr(w http.ResponseWriter, r *http.Request) {
	if u, err := urlErr(r.FormValue("next")); err == nil {
		http.Redirect(w, r, u.String(), 302)
	}
}

func unlessNil(w http.ResponseWriter, r *http.Request) {
	if u := urlNil(r.FormValue("next")); u != nil {
		http.Redirect(w, r, u.String(), 302)
	}
}

func halfChecked(w http.ResponseWriter, r *http.Request) {
	if u := half(r.FormValue("next")); u != nil {
		http.Redirect(w, r, u.String(), 302) // want `reaches http.Redirect as the target`
	}
}

func filled(w http.ResponseWriter, r *http.Request) {
	if u := urlNil(r.FormValue("next")); u != nil {
		u.Host = r.FormValue("host")
		http.Redirect(w, r, u.String(), 302) // want `reaches http.Redirect as the target`
	}
}
