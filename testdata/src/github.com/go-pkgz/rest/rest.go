// Package rest has the part of github.com/go-pkgz/rest's API that the models name.
package rest

import "net/http"

type CORSConfig struct{}

type CorsOpt func(*CORSConfig)

func CORS(opts ...CorsOpt) func(http.Handler) http.Handler { return nil }

func CorsAllowCredentials(allow bool) CorsOpt { return nil }

func CorsAllowedOrigins(origins ...string) CorsOpt { return nil }

func CorsUnsafeAnyOriginWithCredentials(allow bool) CorsOpt { return nil }
