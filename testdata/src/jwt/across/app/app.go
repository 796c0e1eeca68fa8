// Package app uses another package's functions about tokens.
package app

import (
	_ "embed"
	"net/http"
	"time"

	"jwt/across/lib"

	"github.com/golang-jwt/jwt/v5"
)

//go:embed public.pem
var publicKey []byte

func peeked(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(lib.Peek(r.Header.Get("X-Token")))) // want `nobody has verified`
}

func verified(w http.ResponseWriter, r *http.Request, keys map[string]jwt.Keyfunc) {
	w.Write([]byte(lib.User(r.Header.Get("X-Token"), keys)))
}

func signed(key []byte) (string, error) {
	return lib.Sign(key, &lib.Claims{Role: "admin"}) // want `never expires`
}

func signedWithTime(key []byte) (string, error) {
	return lib.Sign(key, &lib.Claims{Role: "admin", RegisteredClaims: jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))}})
}

func parsed(raw string) (*jwt.Token, error) {
	return lib.Parse(raw, func(*jwt.Token) (any, error) { return publicKey, nil }) // want `a public key is returned as bytes`
}
