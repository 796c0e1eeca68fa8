package fast

import (
	"crypto/sha256"
	"encoding/hex"
)

// The word before the last one does not say whose password it is.
func bind(bindSimplePw string) bool {
	sum := sha256.Sum256([]byte(bindSimplePw)) // want `parameter bindSimplePw reaches sha256.Sum256`
	return known[hex.EncodeToString(sum[:])]
}

// What is written to a pipe is no password.
func piped(pw string) bool {
	sum := sha256.Sum256([]byte(pw))
	return known[hex.EncodeToString(sum[:])]
}

var known = map[string]bool{}
