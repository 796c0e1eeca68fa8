// Package random makes random texts, the right way and the wrong way.
package random

import (
	crand "crypto/rand"
	"math/big"
	"math/rand"
)

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

// Weak returns a text that can be predicted.
func Weak(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))]
	}
	return string(b)
}

// Strong returns a text that cannot.
func Strong(n int) string {
	b := make([]byte, n)
	for i := range b {
		k, err := crand.Int(crand.Reader, big.NewInt(int64(len(letters))))
		if err != nil {
			panic(err)
		}
		b[i] = letters[k.Int64()]
	}
	return string(b)
}
