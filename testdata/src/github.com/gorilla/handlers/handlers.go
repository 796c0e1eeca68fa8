// Package handlers has the part of github.com/gorilla/handlers's API that the models name.
package handlers

import "net/http"

type cors struct{}

type CORSOption func(*cors) error

type OriginValidator func(string) bool

func AllowCredentials() CORSOption { return nil }

func AllowedOriginValidator(fn OriginValidator) CORSOption { return nil }

func CORS(opts ...CORSOption) func(http.Handler) http.Handler { return nil }
