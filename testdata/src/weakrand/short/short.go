// Package short: bytes of a strong generator, and how many of them a token has.
package short

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"log"
	"os"
	"strings"
)

type session struct {
	Token, ID, TraceID string
}

func four() string {
	b := make([]byte, 4)
	rand.Read(b)
	token := hex.EncodeToString(b) // want `crypto/rand reaches variable token, which has too few bytes to be safe from being tried out; take 16 or more`
	return token
}

func sixteen() string {
	b := make([]byte, 16)
	rand.Read(b)
	token := hex.EncodeToString(b)
	return token
}

// Eight bytes are more than anybody tries out over a network, and less than is asked for: they are told at low confidence only, see
// settings/low.
func eight(s *session) {
	b := make([]byte, 8)
	rand.Read(b)
	s.Token = hex.EncodeToString(b)
}

func fifteen() string {
	var b [15]byte
	rand.Read(b[:])
	secret := base64.StdEncoding.EncodeToString(b[:])
	return secret
}

func helpedTwelve() string {
	csrfToken, err := randomHex(12)
	if err != nil {
		log.Fatal(err)
	}
	return csrfToken
}

// Of nine bytes an id or a name is made, which is no secret.
func nine(s *session) {
	b := make([]byte, 9)
	rand.Read(b)
	s.ID = base64.RawURLEncoding.EncodeToString(b)
	log.Print(base64.RawURLEncoding.EncodeToString(b))
}

const size = 6

func filled(s *session) error {
	var b [size]byte
	if _, err := rand.Read(b[:]); err != nil {
		return err
	}
	s.Token = base64.RawURLEncoding.EncodeToString(b[:]) // want `crypto/rand reaches field Token, which has too few`
	return nil
}

func filledWell(s *session) error {
	var b [32]byte
	if _, err := rand.Read(b[:]); err != nil {
		return err
	}
	s.Token = base64.RawURLEncoding.EncodeToString(b[:])
	return nil
}

func newSessionID() string {
	b := make([]byte, 4)
	rand.Read(b)
	return fmt.Sprintf("%x", b) // want `crypto/rand reaches result of newSessionID, which has too few`
}

// A helper is told how many.
func randomHex(n int) (string, error) {
	b := make([]byte, n)
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}

func helped() string {
	resetToken, err := randomHex(4) // want `crypto/rand reaches variable resetToken, which has too few`
	if err != nil {
		log.Fatal(err)
	}
	return resetToken
}

func helpedWell() string {
	resetToken, err := randomHex(16)
	if err != nil {
		log.Fatal(err)
	}
	return resetToken
}

// Of two halves both count.
func joined() string {
	a, _ := randomHex(4)
	b, _ := randomHex(12)
	token := a + "-" + b
	return token
}

func looped() string {
	var out strings.Builder
	b := make([]byte, 1)
	for range 32 {
		rand.Read(b)
		out.WriteString(hex.EncodeToString(b))
	}
	sessionToken := out.String()
	return sessionToken
}

// What is no secret may be short: ids, nonces, salts, names of files.
func others(s *session) {
	b := make([]byte, 4)
	rand.Read(b)
	s.ID = hex.EncodeToString(b)
	s.TraceID = hex.EncodeToString(b)
	nonce := hex.EncodeToString(b)
	salt := hex.EncodeToString(b)
	jitter := int(b[0])
	os.WriteFile("/var/lib/app/"+hex.EncodeToString(b), nil, 0o600)
	log.Print(nonce, salt, jitter)
}

// A length that the caller chooses is not known.
func chosen(n int) string {
	token, _ := randomHex(n)
	return token
}

// A key is mixed in.
func signed(userID string, key []byte) string {
	b := make([]byte, 4)
	rand.Read(b)
	token := fmt.Sprintf("%s.%x", mac(key, userID), b)
	return token
}

func mac(key []byte, text string) string { return hex.EncodeToString(append(key, text...)) }
