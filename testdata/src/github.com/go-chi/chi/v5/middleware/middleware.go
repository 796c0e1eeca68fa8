// Package middleware has the part of github.com/go-chi/chi/v5/middleware's API that fixtures use.
package middleware

import "net/http"

func BasicAuth(realm string, creds map[string]string) func(next http.Handler) http.Handler {
	return nil
}

func Logger(next http.Handler) http.Handler { return nil }

func Profiler() http.Handler { return nil }

func Recoverer(next http.Handler) http.Handler { return nil }
