// Package verified opens files that the claims of a token name.
package verified

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"os"
	"strings"

	cristalhq "github.com/cristalhq/jwt/v5"
	gbrlsnchs "github.com/gbrlsnchs/jwt/v3"
	jose "github.com/go-jose/go-jose/v4/jwt"
)

type claims struct{ File string }

// Whoever has the key has written the claims.
func verified(r *http.Request, alg gbrlsnchs.Algorithm, verifier cristalhq.Verifier, key []byte) {
	var c claims
	if _, err := gbrlsnchs.Verify([]byte(r.FormValue("token")), alg, &c); err == nil {
		os.Open(c.File)
	}
	if err := cristalhq.ParseClaims([]byte(r.FormValue("token")), verifier, &c); err == nil {
		os.Open(c.File)
	}
	if t, err := jose.ParseSigned(r.FormValue("token"), nil); err == nil && t.Claims(key, &c) == nil {
		os.Open(c.File)
	}
}

// Nobody has looked at the signature.
func unverified(r *http.Request) {
	var c claims
	if t, err := jose.ParseSigned(r.FormValue("token"), nil); err == nil && t.UnsafeClaimsWithoutVerification(&c) == nil {
		os.Open(c.File) // want `HTTP form value "token" reaches os.Open`
	}
	body, _ := base64.RawURLEncoding.DecodeString(strings.Split(r.FormValue("token"), ".")[1])
	json.Unmarshal(body, &c)
	os.Open(c.File) // want `HTTP form value "token" reaches os.Open`
}
