// Package made makes generators for others.
package made

import (
	crand "crypto/rand"
	"math/rand/v2"
)

// Strong is seeded by crypto/rand.
func Strong() *rand.Rand {
	var seed [32]byte
	if _, err := crand.Read(seed[:]); err != nil {
		panic(err)
	}
	return rand.New(rand.NewChaCha8(seed))
}

// Weak is seeded by a constant.
func Weak() *rand.Rand { return rand.New(rand.NewChaCha8([32]byte{1})) }
