// Package libraries has parameters of libraries that must not be guessed.
package libraries

import (
	crand "crypto/rand"
	"fmt"
	"math/rand"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/csrf"
	"github.com/gorilla/sessions"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/scrypt"
	"golang.org/x/oauth2"
)

func weak() []byte {
	b := make([]byte, 32)
	rand.Read(b)
	return b
}

func strong() []byte {
	b := make([]byte, 32)
	crand.Read(b)
	return b
}

func keys(t *jwt.Token) {
	t.SignedString(weak()) // want `math/rand reaches \(\*jwt.Token\).SignedString`
	t.SignedString(strong())
	csrf.Protect(weak()) // want `math/rand reaches csrf.Protect`
	csrf.Protect(strong())
	sessions.NewCookieStore(weak()) // want `math/rand reaches sessions.NewCookieStore`
	sessions.NewCookieStore(strong())
}

func passwords(plain []byte) {
	bcrypt.GenerateFromPassword(weak(), 10) // want `math/rand reaches bcrypt.GenerateFromPassword`
	bcrypt.GenerateFromPassword(strong(), 10)
	scrypt.Key(plain, weak(), 1<<15, 8, 1, 32) // want `math/rand reaches scrypt.Key`
	scrypt.Key(plain, strong(), 1<<15, 8, 1, 32)
}

func state(c *oauth2.Config) string {
	c.AuthCodeURL(crand.Text())
	return c.AuthCodeURL(fmt.Sprint(rand.Int63())) // want `math/rand reaches \(\*oauth2.Config\).AuthCodeURL`
}
