// Package low has what is hardly ever a flaw.
package low

import (
	"net/http"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/golang-jwt/jwt/v5"
)

func lowAudience(p *oidc.Provider) *oidc.IDTokenVerifier {
	return p.Verifier(&oidc.Config{SkipClientIDCheck: true})
}

func lowIssuer(r *http.Request) any {
	token, _, err := jwt.NewParser().ParseUnverified(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), jwt.MapClaims{})
	if err != nil {
		return nil
	}
	return token.Claims.(jwt.MapClaims)["iss"]
}

func lowID(key []byte, user, id string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"jti": id}).SignedString(key)
}

func lowProof(key []byte) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodES256, jwt.MapClaims{"iss": "me", "iat": 1}).SignedString(key)
}

// Who gives the token is not known.

func lowGiven(raw string) any {
	token, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
	if err != nil {
		return nil
	}
	return token.Claims.(jwt.MapClaims)["email"]
}
