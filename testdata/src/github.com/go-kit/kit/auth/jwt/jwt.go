// Package jwt has the part of github.com/go-kit/kit/auth/jwt's API that the models name.
package jwt

import "github.com/golang-jwt/jwt/v4"

type Middleware func(next any) any

func NewSigner(kid string, key []byte, method jwt.SigningMethod, claims jwt.Claims) Middleware {
	return nil
}
