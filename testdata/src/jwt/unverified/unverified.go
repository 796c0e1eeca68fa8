// Package unverified reads claims of tokens, before somebody has verified them or without.
package unverified

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"google.golang.org/grpc/metadata"
)

func user(w http.ResponseWriter, r *http.Request) {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	token, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{}) // want `its claims are believed though nobody has verified its signature`
	if err != nil {
		http.Error(w, "no token", http.StatusUnauthorized)
		return
	}
	w.Write([]byte(token.Claims.(jwt.MapClaims)["sub"].(string)))
}

func cookieUser(r *http.Request) string {
	c, err := r.Cookie("session")
	if err != nil {
		return ""
	}
	claims := &jwt.RegisteredClaims{}
	if _, _, err := new(jwt.Parser).ParseUnverified(c.Value, claims); err != nil { // want `nobody has verified its signature`
		return ""
	}
	return claims.Subject
}

func literal(mux *http.ServeMux) {
	mux.HandleFunc("/me", func(w http.ResponseWriter, r *http.Request) {
		claims := jwt.MapClaims{}
		jwt.NewParser().ParseUnverified(r.FormValue("token"), claims) // want `nobody has verified its signature`
		json.NewEncoder(w).Encode(claims["roles"])
	})
}

func interceptor(ctx context.Context) (string, error) {
	md, _ := metadata.FromIncomingContext(ctx)
	raw := md.Get("authorization")[0]
	token, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{}) // want `nobody has verified its signature`
	if err != nil {
		return "", err
	}
	return token.Claims.GetSubject()
}

type login struct {
	Token string `json:"token"`
}

func decoded(r *http.Request) string {
	var in login
	if json.NewDecoder(r.Body).Decode(&in) != nil {
		return ""
	}
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(in.Token, claims) // want `nobody has verified its signature`
	return claims["email"].(string)
}

// Through helpers of the package.

func bearer(r *http.Request) string {
	h := r.Header.Get("Authorization")
	return h[len("Bearer "):]
}

func helper(r *http.Request) string { return subject(bearer(r)) }

func subject(raw string) string {
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(strings.TrimSpace(raw), claims) // want `nobody has verified its signature`
	return claims["sub"].(string)
}

// The same token is verified.

var key = []byte(os.Getenv("KEY"))

func hs256(t *jwt.Token) (any, error) {
	if t.Method.Alg() != "HS256" {
		return nil, jwtError{}
	}
	return key, nil
}

type jwtError struct{}

func (jwtError) Error() string { return "another method" }

func keyOfIssuer(issuer string) jwt.Keyfunc { return hs256 }

func issuerFirst(r *http.Request) string {
	raw := bearer(r)
	peek, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
	if err != nil {
		return ""
	}
	issuer, _ := peek.Claims.GetIssuer()
	tenant := peek.Claims.(jwt.MapClaims)["tenant"].(string)
	token, err := jwt.Parse(raw, keyOfIssuer(issuer+tenant), jwt.WithValidMethods([]string{"HS256"}))
	if err != nil {
		return ""
	}
	sub, _ := token.Claims.GetSubject()
	return sub
}

type verifier interface {
	Verify(ctx context.Context, raw string) error
}

func verifiedBefore(v verifier, r *http.Request) string {
	raw := bearer(r)
	if v.Verify(r.Context(), raw) != nil {
		return ""
	}
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	return claims["sub"].(string)
}

func check(raw string) error {
	_, err := jwt.Parse(raw, hs256)
	return err
}

func verifiedByHelper(r *http.Request) string {
	raw := bearer(r)
	if check(raw) != nil {
		return ""
	}
	return tenantOf(raw)
}

func tenantOf(raw string) string {
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	return claims["tenant"].(string)
}

// Only the header, or when it expires.

func keyID(r *http.Request) any {
	token, _, err := jwt.NewParser().ParseUnverified(bearer(r), jwt.MapClaims{})
	if err != nil {
		return nil
	}
	return token.Header["kid"]
}

func expired(r *http.Request) bool {
	claims := &jwt.RegisteredClaims{}
	jwt.NewParser().ParseUnverified(bearer(r), claims)
	return claims.ExpiresAt.Before(time.Now())
}

// A client that looks into its own token.

func whoAmI() string {
	raw, _ := os.ReadFile("token")
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(string(raw), claims)
	return claims["sub"].(string)
}

// What a provider answers is not the request's.

func exchange(code string) (string, error) {
	resp, err := http.Get("https://id.example.com/token?code=" + code)
	if err != nil {
		return "", err
	}
	var out login
	err = json.NewDecoder(resp.Body).Decode(&out)
	return out.Token, err
}

func callback(r *http.Request) string {
	raw, _ := exchange(r.FormValue("code"))
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	return claims["sub"].(string)
}
