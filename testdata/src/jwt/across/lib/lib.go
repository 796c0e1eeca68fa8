// Package lib has functions about tokens for others.
package lib

import (
	"github.com/golang-jwt/jwt/v5"
)

// Peek returns the user of a token as it says itself.
func Peek(raw string) string {
	claims := jwt.MapClaims{}
	jwt.NewParser().ParseUnverified(raw, claims)
	user, _ := claims["sub"].(string)
	return user
}

// User looks at the issuer of a token, and verifies the token with that one's key.
func User(raw string, keys map[string]jwt.Keyfunc) string {
	token, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
	if err != nil {
		return ""
	}
	tenant := token.Claims.(jwt.MapClaims)["tenant"].(string)
	token, err = jwt.Parse(raw, keys[tenant], jwt.WithValidMethods([]string{"HS256"}))
	if err != nil {
		return ""
	}
	user, _ := token.Claims.GetSubject()
	return user
}

// Sign signs claims.
func Sign(key []byte, claims jwt.Claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
}

// Claims are those of the program.
type Claims struct {
	Role string `json:"role"`
	jwt.RegisteredClaims
}

// Parse returns a token that is verified with a key.
func Parse(raw string, key jwt.Keyfunc) (*jwt.Token, error) { return jwt.Parse(raw, key) }
