// Package v3 uses the first library of the name.
package v3

import (
	"errors"
	"net/http"
	"time"

	"github.com/dgrijalva/jwt-go"
	golang "github.com/golang-jwt/jwt"
)

type claims struct {
	Role string `json:"role"`
	jwt.StandardClaims
}

func issue(key []byte, role string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims{Role: role}).SignedString(key) // want `never expires`
}

func issueWithTime(key []byte, role string) (string, error) {
	c := claims{Role: role, StandardClaims: jwt.StandardClaims{ExpiresAt: time.Now().Add(time.Hour).Unix()}}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

func role(r *http.Request) string {
	c := &claims{}
	new(jwt.Parser).ParseUnverified(r.Header.Get("X-Token"), c) // want `nobody has verified`
	return c.Role
}

func skips(raw string, key []byte) (*jwt.Token, error) {
	p := &jwt.Parser{ValidMethods: []string{"HS256"}, SkipClaimsValidation: true} // want `it is not checked whether the token has expired`
	return p.Parse(raw, func(*jwt.Token) (interface{}, error) { return key, nil })
}

func right(raw string, key []byte) (*jwt.Token, error) {
	p := &jwt.Parser{ValidMethods: []string{"HS256"}}
	return p.Parse(raw, func(*jwt.Token) (interface{}, error) { return key, nil })
}

func anyMethod(raw string, key []byte) (*golang.Token, error) {
	return golang.Parse(raw, func(*golang.Token) (interface{}, error) { return key, nil }) // want `the token says itself`
}

func dropped(raw string, key []byte) interface{} {
	t, _ := golang.Parse(raw, func(t *golang.Token) (interface{}, error) { // want `the error is dropped`
		if _, ok := t.Method.(*golang.SigningMethodHMAC); !ok {
			return nil, errors.New("another method")
		}
		return key, nil
	})
	return t.Claims.(golang.MapClaims)["id"]
}
