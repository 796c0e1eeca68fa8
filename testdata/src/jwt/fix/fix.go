// Package fix signs by one method.
package fix

import "github.com/golang-jwt/jwt/v5"

func issue(key []byte, exp int64) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": "x", "exp": exp}).SignedString(key)
}

func parse(raw string, key []byte) (*jwt.Token, error) {
	return jwt.Parse(raw, func(*jwt.Token) (any, error) { return key, nil }) // want `the token says itself`
}
