// Package hashes hashes what others give it.
package hashes

import (
	"crypto/sha256"
	"encoding/hex"
)

func Hex(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
