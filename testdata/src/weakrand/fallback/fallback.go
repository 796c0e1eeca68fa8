// Package fallback has what is made when crypto/rand fails.
package fallback

import (
	crand "crypto/rand"
	"encoding/hex"
	"math/rand"
)

func newToken() string {
	b := make([]byte, 16)
	if _, err := crand.Read(b); err != nil {
		for i := range b {
			b[i] = byte(rand.Intn(256))
		}
	}
	return hex.EncodeToString(b) // want `math/rand reaches result of newToken`
}

func weak() string { return hex.EncodeToString([]byte{byte(rand.Intn(256))}) }

func asked() string {
	b := make([]byte, 16)
	_, err := crand.Read(b)
	if err != nil {
		token := weak() // want `math/rand reaches variable token`
		return token
	}
	return hex.EncodeToString(b)
}

func newStrongToken() (string, error) {
	b := make([]byte, 16)
	if _, err := crand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}

// mixed has a strong part and a weak one.
func mixed(n int) string {
	token := crand.Text()
	if n != 0 {
		token += string(rune('a' + rand.Intn(26)))
	}
	return token
}
