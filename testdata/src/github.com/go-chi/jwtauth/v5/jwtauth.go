// Package jwtauth has the part of github.com/go-chi/jwtauth/v5's API that the models name.
package jwtauth

import (
	"net/http"

	"github.com/lestrrat-go/jwx/v2/jwt"
)

type JWTAuth struct{}

func New(alg string, signKey interface{}, verifyKey interface{}, validateOptions ...jwt.ValidateOption) *JWTAuth {
	return nil
}

func TokenFromCookie(r *http.Request) string { return "" }

func TokenFromHeader(r *http.Request) string { return "" }

func TokenFromQuery(r *http.Request) string { return "" }

func Verifier(ja *JWTAuth) func(http.Handler) http.Handler { return nil }
