// Package fp makes short names for texts that must not be shown.
package fp

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// Of returns the first four bytes of the SHA-256 of s.
func Of(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}

// Stars returns as many stars as s has characters.
func Stars(s string) string {
	return strings.Repeat("*", utf8.RuneCountInString(s))
}
