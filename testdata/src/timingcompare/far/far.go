// Package far has MACs that have come a long way to where they are compared.
package far

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

func digest(key, text []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write(text)
	return mac.Sum(nil)
}

// What is stored under a name has a MAC in it.
func name(key, text []byte) string { return hex.EncodeToString(sealed(key, text)) }

func sealed(key, text []byte) []byte { return append(bytes.Clone(text), tagged(key, text)...) }

func tagged(key, text []byte) []byte { return append([]byte("v1:"), digest(key, text)...) }

func lowIsNew(stored string, key, text []byte) bool { return stored != name(key, text) }

func isRight(sent, key, text []byte) bool {
	return bytes.Equal(digest(key, text), sent) // want `keyed digest reaches bytes.Equal, byte by byte`
}
