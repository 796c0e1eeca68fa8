package a

import (
	"net/http"
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

func null(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Origin", "null") // want `a page of every site can have the origin null`
}

func protection() *http.CrossOriginProtection {
	p := http.NewCrossOriginProtection()
	p.AddInsecureBypassPattern("/") // want `requests of other sites are let through for all paths`
	p.AddInsecureBypassPattern("/hook/")
	return p
}
