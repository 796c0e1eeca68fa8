// Package jose uses go-jose.
package jose

import (
	"net/http"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

type private struct {
	Role string `json:"role"`
	jwt.Claims
}

var algorithms = []jose.SignatureAlgorithm{jose.HS256}

func believed(r *http.Request) (string, error) {
	token, err := jwt.ParseSigned(r.Header.Get("Authorization"), algorithms)
	if err != nil {
		return "", err
	}
	var c private
	err = token.UnsafeClaimsWithoutVerification(&c) // want `nobody has verified`
	return c.Role, err
}

func peeked(r *http.Request, keys map[string][]byte) (string, error) {
	token, err := jwt.ParseSigned(r.Header.Get("Authorization"), algorithms)
	if err != nil {
		return "", err
	}
	var c private
	if err := token.UnsafeClaimsWithoutVerification(&c); err != nil {
		return "", err
	}
	if err := token.Claims(keys[c.Role], &c); err != nil { // want `it is not checked whether the token has expired`
		return "", err
	}
	return c.Role, nil
}

func issue(s jose.Signer, role string) (string, error) {
	return jwt.Signed(s).Claims(private{Role: role}).Serialize() // want `never expires`
}

func issueMap(s jose.Signer, role string) (string, error) {
	return jwt.Signed(s).Claims(map[string]any{"role": role}).Serialize() // want `never expires`
}

func issueWithTime(s jose.Signer, role string) (string, error) {
	c := private{Role: role, Claims: jwt.Claims{Expiry: jwt.NewNumericDate(time.Now().Add(time.Hour))}}
	return jwt.Signed(s).Claims(c).Serialize()
}

func issueParts(s jose.Signer, role string) (string, error) {
	c := jwt.Claims{Expiry: jwt.NewNumericDate(time.Now().Add(time.Hour))}
	return jwt.Signed(s).Claims(map[string]any{"role": role}).Claims(c).Serialize()
}

func sealed(e jose.Encrypter, role string) (string, error) {
	return jwt.Encrypted(e).Claims(map[string]any{"role": role}).Serialize()
}
