// Package issue signs tokens.
package issue

import (
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type claims struct {
	Name string `json:"name"`
	jwt.RegisteredClaims
}

type pointer struct {
	Name string `json:"name"`
	*jwt.RegisteredClaims
}

type own struct {
	jwt.RegisteredClaims
	Exp int64 `json:"exp"`
}

var hour = time.Hour

func in(d time.Duration) *jwt.NumericDate { return jwt.NewNumericDate(time.Now().Add(d)) }

func mapped(key []byte, user string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user}).SignedString(key) // want `a token is signed that never expires`
}

func mappedWithTime(key []byte, user string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user, "exp": time.Now().Add(hour).Unix()}).SignedString(key)
}

func mappedLater(key []byte, user string, forEver bool) (string, error) {
	c := jwt.MapClaims{"sub": user}
	if !forEver {
		c["exp"] = time.Now().Add(hour).Unix()
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

func mappedCopy(key []byte, more map[string]any) (string, error) {
	c := jwt.MapClaims{"iss": "me"}
	for k, v := range more {
		c[k] = v
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

func afterwards(key []byte, user string) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user})
	t.Claims.(jwt.MapClaims)["exp"] = time.Now().Add(hour).Unix()
	return t.SignedString(key)
}

func structured(key []byte, user string) (string, error) {
	c := claims{Name: user, RegisteredClaims: jwt.RegisteredClaims{Subject: user}}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key) // want `never expires`
}

func structuredWithTime(key []byte, user string) (string, error) {
	c := claims{Name: user, RegisteredClaims: jwt.RegisteredClaims{Subject: user, ExpiresAt: in(hour)}}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

func structuredLater(key []byte, user string) (string, error) {
	c := &claims{Name: user}
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, c)
	c.ExpiresAt = in(hour)
	return t.SignedString(key)
}

func plain(key []byte, user string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, &jwt.RegisteredClaims{Subject: user}).SignedString(key) // want `never expires`
}

func pointed(key []byte, user string) (string, error) {
	c := pointer{user, &jwt.RegisteredClaims{Subject: user}}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key) // want `never expires`
}

func pointedWithTime(key []byte, user string) (string, error) {
	c := pointer{user, &jwt.RegisteredClaims{Subject: user, ExpiresAt: in(hour)}}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

func ownTime(key []byte) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, own{Exp: time.Now().Unix() + 60}).SignedString(key)
}

// Through functions.

func sign(key []byte, c jwt.Claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

func signed(key []byte, user string) (string, error) {
	return sign(key, &claims{Name: user}) // want `never expires`
}

func signedMap(key []byte, user string) (string, error) {
	return sign(key, jwt.MapClaims{"sub": user}) // want `never expires`
}

func signedWithTime(key []byte, user string) (string, error) {
	return sign(key, &claims{Name: user, RegisteredClaims: jwt.RegisteredClaims{ExpiresAt: in(hour)}})
}

func newClaims(user string) *claims {
	return &claims{Name: user, RegisteredClaims: jwt.RegisteredClaims{ExpiresAt: in(hour)}}
}

func made(key []byte, user string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, newClaims(user)).SignedString(key)
}

func optional(key []byte, user string, expires bool) (string, error) {
	c := claims{Name: user}
	if expires {
		c.ExpiresAt = in(hour)
	}
	return sign(key, c)
}

func given(key []byte, c *claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}

// An empty token that is filled.

func filled(key []byte, user string) (string, error) {
	t := jwt.New(jwt.SigningMethodHS256) // want `never expires`
	c := t.Claims.(jwt.MapClaims)
	c["sub"] = user
	return t.SignedString(key)
}

func filledWithTime(key []byte, user string) (string, error) {
	t := jwt.New(jwt.SigningMethodHS256)
	c := t.Claims.(jwt.MapClaims)
	c["sub"] = user
	c["exp"] = time.Now().Add(hour).Unix()
	return t.SignedString(key)
}
