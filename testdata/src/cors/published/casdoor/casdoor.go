// Package casdoor has a flaw that was published: GO-2024-3087 (CVE-2024-41657), casdoor. A helper writes the headers, and its callers check
// the origin, or how it begins.
package casdoor

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const (
	headerOrigin      = "Origin"
	headerAllowOrigin = "Access-Control-Allow-Origin"
	headerAllowCreds  = "Access-Control-Allow-Credentials"
)

func setHeaders(w http.ResponseWriter, r *http.Request, origin string) {
	w.Header().Set(headerAllowOrigin, origin)
	w.Header().Set("Access-Control-Allow-Methods", "POST, GET, OPTIONS, DELETE")
	w.Header().Set(headerAllowCreds, "true")
	if r.Method == "OPTIONS" {
		w.WriteHeader(http.StatusOK)
	}
}

func filter(w http.ResponseWriter, r *http.Request, configured string) {
	origin := r.Header.Get(headerOrigin)
	host := hostname(origin)
	if origin == "null" {
		origin = ""
	}
	if strings.HasPrefix(origin, "http://localhost") || strings.HasPrefix(origin, "https://localhost") || strings.Contains(origin, ".chromiumapp.org") {
		setHeaders(w, r, origin) // want `other sites pass this check of an origin`
		return
	}
	if host == "appleid.apple.com" {
		setHeaders(w, r, origin)
		return
	}
	if r.Method == "POST" && r.RequestURI == "/api/login/oauth/access_token" {
		setHeaders(w, r, origin) // want `every site may read answers`
		return
	}
	if origin != "" && (origin == configured || host == r.Host) {
		setHeaders(w, r, origin)
	}
}

func filterMended(w http.ResponseWriter, r *http.Request, configured string) {
	origin := r.Header.Get(headerOrigin)
	valid, err := isValid(origin)
	if err != nil {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	if valid || origin != "" && origin == configured {
		setHeaders(w, r, origin)
	}
}

func isValid(origin string) (bool, error) {
	u, err := url.Parse(origin)
	if err != nil {
		return false, err
	}
	site := ""
	if u.Host != "" {
		site = fmt.Sprintf("%s://%s", u.Scheme, u.Hostname())
	}
	return site == "http://localhost" || site == "https://localhost" || strings.HasSuffix(site, ".chromiumapp.org"), nil
}

func hostname(origin string) string {
	u, err := url.Parse(origin)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
