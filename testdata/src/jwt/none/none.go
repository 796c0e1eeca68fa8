// Package none makes and takes tokens without a signature.
package none

import (
	"errors"

	"github.com/golang-jwt/jwt/v5"
	"github.com/lestrrat-go/jwx/v2/jwa"
	jwx "github.com/lestrrat-go/jwx/v2/jwt"
)

func issue(user string) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodNone, jwt.MapClaims{"sub": user}) // want `this token has no signature`
	return token.SignedString(jwt.UnsafeAllowNoneSignatureType)
}

func accept(raw string, key []byte) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if t.Method.Alg() == "none" {
			return jwt.UnsafeAllowNoneSignatureType, nil // want `tokens without a signature are accepted`
		}
		return key, nil
	})
}

func listed(raw string, f jwt.Keyfunc) (*jwt.Token, error) {
	return jwt.Parse(raw, f, jwt.WithValidMethods([]string{"HS256", "none"})) // want `tokens without a signature are accepted`
}

func signed(t jwx.Token, key []byte) ([]byte, []byte) {
	plain, _ := jwx.Sign(t, jwx.WithInsecureNoSignature()) // want `this token has no signature`
	right, _ := jwx.Sign(t, jwx.WithKey(jwa.HS256, key))
	return plain, right
}

// Those that refuse it.

func refuse(raw string, key []byte) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if t.Method == jwt.SigningMethodNone {
			return nil, errors.New("not signed")
		}
		switch t.Method {
		case jwt.SigningMethodNone:
			return nil, errors.New("not signed")
		case jwt.SigningMethodHS256:
			return key, nil
		}
		return nil, errors.New("another method")
	}, jwt.WithValidMethods([]string{"HS256"}))
}
