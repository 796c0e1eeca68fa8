package a

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

var sites = []string{"https://app.example.com"}

func reflects(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if origin != "" {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `every site may read answers as the user who is logged in`
		w.Header().Set("Access-Control-Allow-Credentials", "true")
	}
	if r.Method == "OPTIONS" {
		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // want `every site may read`
	}
}

func compares(w http.ResponseWriter, r *http.Request, known map[string]bool) {
	origin := r.Header.Get("Origin")
	if slices.Contains(sites, origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	if origin == "https://example.com" || strings.HasSuffix(origin, ".example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	if known[origin] {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	allowed := false
	for _, s := range sites {
		if s == origin {
			allowed = true
		}
	}
	if allowed {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

func half(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if strings.HasSuffix(origin, "example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `other sites pass this check of an origin`
	}
	if strings.HasPrefix(origin, "https://app.example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `other sites pass this check`
	}
}

// What is computed of an origin is compared too, and a function that reads it.
func parsed(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	u, err := url.Parse(origin)
	if err != nil {
		return
	}
	if u.Hostname() == "app.example.com" {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	if u.Scheme == "https" || u.Hostname() == "app.example.com" {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	if err := refuse(origin); err != nil {
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", origin)
}

func refuse(origin string) error {
	if !slices.Contains(sites, origin) {
		return errors.New("another site")
	}
	return nil
}

func asked(w http.ResponseWriter, r *http.Request) {
	if !isKnown(r) {
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
}

func isKnown(r *http.Request) bool { return slices.Contains(sites, r.Header.Get("Origin")) }

func isStatic(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/static/") }

func elsewhere(w http.ResponseWriter, r *http.Request) {
	if isStatic(r) {
		return
	}
	origin := r.Header.Get("Origin")
	if origin == "null" {
		origin = ""
	}
	if origin == "https://example.com" {
		allow(w, origin)
		return
	}
	if strings.HasPrefix(origin, "http://localhost:") {
		allow(w, origin)
		return
	}
	if strings.HasPrefix(origin, "http://localhost") || isKnown(r) {
		allow(w, origin) // want `other sites pass this check of an origin`
		return
	}
	allowKnown(w, origin)
}

func others(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if slices.Contains(sites, origin) {
		allow(w, origin)
		return
	}
	allow(w, origin) // want `every site may read answers`
}

func allow(w http.ResponseWriter, origin string) {
	w.Header().Set("Access-Control-Allow-Origin", origin)
}

func allowKnown(w http.ResponseWriter, origin string) {
	if slices.Contains(sites, origin) {
		allow(w, origin)
	}
}

// The host in an origin is compared as the origin is.
func hosts(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Credentials", "true")
	origin := r.Header.Get("Origin")
	u, err := url.Parse(origin)
	if err != nil {
		return
	}
	if strings.Contains(u.Host, "example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `other sites pass this check`
	}
	if strings.HasSuffix(strings.ToLower(u.Hostname()), "example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `other sites pass this check`
	}
	if u.Hostname() == "example.com" || strings.HasSuffix(u.Hostname(), ".example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

func orNull(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Credentials", "true")
	origin := r.Header.Get("Origin")
	if origin == "null" || origin == "https://example.com" {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want `a page of every site can have the origin null`
	}
	if origin != "null" && slices.Contains(sites, origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

func null(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Origin", "null") // want `a page of every site can have the origin null`
}

func protection() *http.CrossOriginProtection {
	p := http.NewCrossOriginProtection()
	p.AddInsecureBypassPattern("/") // want `requests of other sites are let through for all paths`
	p.AddInsecureBypassPattern("/hook/")
	return p
}
