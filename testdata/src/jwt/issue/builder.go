package issue

import (
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// A builder of the program keeps the claims.
type builder struct{ claims jwt.MapClaims }

func build() *builder { return &builder{claims: jwt.MapClaims{}} }

func (b *builder) subject(s string) *builder {
	b.claims["sub"] = s
	return b
}

func (b *builder) roles(r ...string) *builder {
	b.claims["roles"] = r
	return b
}

func (b *builder) all() jwt.MapClaims { return b.claims }

func (b *builder) sign(key []byte) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, b.claims).SignedString(key) // want `a token is signed that never expires`
}

func built(key []byte, user string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, build().subject(user).roles("user").all()).SignedString(key) // want `a token is signed that never expires`
}

// One that has a time.
type timed struct{ claims jwt.MapClaims }

func buildTimed() *timed { return &timed{claims: jwt.MapClaims{"sub": "none"}} }

func (b *timed) until(t time.Time) *timed {
	b.claims["exp"] = t.Unix()
	return b
}

func (b *timed) all() jwt.MapClaims { return b.claims }

func builtTimed(key []byte) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, buildTimed().until(time.Now().Add(hour)).all()).SignedString(key)
}

// One to which callers add, and one that takes whatever it is filler.
type open struct{ claims jwt.MapClaims }

func (b *open) all() jwt.MapClaims { return b.claims }

func builtOpen(key []byte) (string, error) {
	b := &open{claims: jwt.MapClaims{"sub": "me"}}
	b.all()["exp"] = time.Now().Add(hour).Unix()
	return jwt.NewWithClaims(jwt.SigningMethodHS256, b.all()).SignedString(key)
}

type filler struct{ claims jwt.MapClaims }

func (b *filler) with(key string, v any) *filler {
	b.claims[key] = v
	return b
}

func builtFiller(key []byte) (string, error) {
	b := &filler{claims: jwt.MapClaims{"sub": "me"}}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, b.with("exp", 0).claims).SignedString(key)
}
