package a

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
)

// A policy says which sites are known, and is asked before the header is written.
type policy struct {
	exact    []string
	domains  []string
	suffixes []string
	domain   string
}

func (p policy) allows(origin string) bool {
	u, err := url.Parse(origin)
	if err != nil || u.Scheme != "https" {
		return false
	}
	for _, e := range p.exact {
		if origin == e {
			return true
		}
	}
	for _, d := range p.domains {
		if strings.HasSuffix(u.Host, d) { // want `other sites pass this check of an origin`
			return true
		}
	}
	return false
}

func (p policy) allowsWhole(origin string) bool {
	u, err := url.Parse(origin)
	if err != nil {
		return false
	}
	for _, d := range p.domains {
		if u.Host == d || strings.HasSuffix(u.Host, "."+d) {
			return true
		}
	}
	for _, s := range p.suffixes {
		if strings.HasSuffix(u.Host, s) {
			return true
		}
	}
	return false
}

func (p policy) refuses(origin string) error {
	if !strings.HasSuffix(origin, "example.org") { // want `other sites pass this check of an origin`
		return errors.New("another site")
	}
	return nil
}

func (p policy) isThere(origin string) bool {
	return origin != "" && strings.HasPrefix(origin, "https://")
}

func isOurs(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Origin"), "example.net") // want `other sites pass this check of an origin`
}

func (p policy) middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		if origin == "" || !p.allows(origin) {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Access-Control-Allow-Origin", origin)
		w.Header().Set("Access-Control-Allow-Credentials", "true")
		next.ServeHTTP(w, r)
	})
}

func (p policy) ask(w http.ResponseWriter, r *http.Request, known map[string]bool) {
	origin := r.Header.Get("Origin")
	if p.allowsWhole(origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	if err := p.refuses(origin); err == nil {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	if isOurs(r) {
		allow(w, origin)
	}
	if p.isThere(origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `every site may read`
	}
	if p.isThere(origin) && known[origin] {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}
