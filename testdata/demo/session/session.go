// Package session makes the tokens that browsers identify themselves with.
package session

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"math/rand"
)

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

// New returns a token for a user's session.
func New(user string) string {
	token := randomText(32)
	return token + "." + sign("nT8vQ2mLx94RfwKz7sYb", user+token)
}

// randomText returns n random letters and digits.
func randomText(n int) string {
	text := make([]byte, n)
	for i := range text {
		text[i] = letters[rand.Intn(len(letters))]
	}
	return string(text)
}

// sign returns a signature of the text.
func sign(signingKey, text string) string {
	mac := hmac.New(sha256.New, []byte(signingKey))
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil))
}
