// Package ids makes short random texts.
package ids

import "math/rand/v2"

const alphabet = "abcdefghijkmnpqrstuvwxyz23456789"

// New returns a text of n characters.
func New(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[rand.IntN(len(alphabet))]
	}
	return string(b)
}
