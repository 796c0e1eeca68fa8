// Package own has headers of requests that handlers set.
package own

import (
	"net/http"
	"os"
)

func nonce(next http.HandlerFunc, random func() string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("x-nonce", random())
		next(w, r)
	}
}

// What a handler has set is not what was sent.
func page(w http.ResponseWriter, r *http.Request) {
	os.Remove(r.Header.Get("X-Nonce"))
	os.Remove(r.Header.Get("X-Name")) // want `as a path`
}

// What was sent otherwise is.
func named(w http.ResponseWriter, r *http.Request) {
	r.Header.Set("X-Nonce", r.FormValue("nonce"))
	os.Remove(r.Header.Get("X-Nonce")) // want `HTTP form value "nonce" reaches`
}

// A request that is sent says nothing of those that come in.
func send(r *http.Request, name string) { r.Header.Set("X-Name", name) }
