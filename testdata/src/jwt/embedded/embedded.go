// Package embedded verifies tokens with keys that they bring along.
package embedded

import (
	"errors"
	"net/http"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

var algorithms = []jose.SignatureAlgorithm{"ES256"}

func keyOf(token *jwt.JSONWebToken) (*jose.JSONWebKey, error) {
	key := token.Headers[0].JSONWebKey
	if key == nil || !key.Valid() {
		return nil, errors.New("no key")
	}
	return key, nil
}

func check(r *http.Request) (*jwt.Claims, error) {
	token, err := jwt.ParseSigned(r.Header.Get("X-Device-Token"), algorithms)
	if err != nil {
		return nil, err
	}
	key, err := keyOf(token)
	if err != nil {
		return nil, err
	}
	var c jwt.Claims
	if err := token.Claims(key, &c); err != nil { // want `the token brings the key along that verifies it`
		return nil, err
	}
	return &c, c.Validate(jwt.Expected{Issuer: "devices"})
}

func payload(s *jose.JSONWebSignature) ([]byte, error) {
	return s.Verify(s.Signatures[0].Header.JSONWebKey) // want `the token brings the key along`
}

// The key is one that the program knows.
func known(r *http.Request, keys map[string]*jose.JSONWebKey) (*jwt.Claims, error) {
	token, err := jwt.ParseSigned(r.Header.Get("X-Device-Token"), algorithms)
	if err != nil {
		return nil, err
	}
	var c jwt.Claims
	if err := token.Claims(keys[token.Headers[0].KeyID], &c); err != nil {
		return nil, err
	}
	return &c, c.Validate(jwt.Expected{Issuer: "devices"})
}
