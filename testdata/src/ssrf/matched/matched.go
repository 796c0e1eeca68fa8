// Package matched makes requests that nobody sends: rules are matched with them, and handlers are given them.
package matched

import (
	"net/http"
	"net/url"
	"strings"
)

type rules interface {
	Match(r *http.Request) bool
}

func ask(header http.Header, path string) *http.Request {
	u := &url.URL{Scheme: "https", Host: header.Get("Host"), Path: path}
	return &http.Request{Method: http.MethodPost, Host: u.Host, URL: u, Header: header}
}

func allowed(rs rules, r *http.Request) bool { return rs.Match(ask(r.Header, r.URL.Path)) }

// The copy has the address of the original, with another query.
func folded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		copied, u := *r, *r.URL
		u.RawQuery = strings.ToLower(u.RawQuery)
		copied.URL = &u
		next.ServeHTTP(w, &copied)
	})
}

// What http.NewRequest makes is sent, wherever that is.
func order(r *http.Request) (*http.Request, error) {
	return http.NewRequest(http.MethodGet, r.FormValue("target"), nil) // want `reaches http.NewRequest as the target`
}
