// Package seeded makes generators of a seed: ChaCha8 is as strong as that, the others are weak in any case.
package seeded

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"weakrand/seeded/made"
)

func filled() string {
	var seed [32]byte
	crand.Read(seed[:])
	resetToken := fmt.Sprint(rand.New(rand.NewChaCha8(seed)).Uint64())
	return resetToken
}

func fromReader() (string, error) {
	seed := make([]byte, 32)
	if _, err := io.ReadFull(crand.Reader, seed); err != nil {
		return "", err
	}
	b := make([]byte, 16)
	rand.NewChaCha8([32]byte(seed)).Read(b)
	resetToken := hex.EncodeToString(b)
	return resetToken, nil
}

func newSeed() (seed [32]byte) {
	crand.Read(seed[:])
	return seed
}

func helped() string {
	resetToken := fmt.Sprint(rand.New(rand.NewChaCha8(newSeed())).Uint64())
	return resetToken
}

func timed() string {
	var seed [32]byte
	copy(seed[:], time.Now().String())
	resetToken := fmt.Sprint(rand.New(rand.NewChaCha8(seed)).Uint64()) // want `math/rand reaches variable resetToken`
	return resetToken
}

// given does not know.
func given(seed [32]byte) string {
	resetToken := fmt.Sprint(rand.New(rand.NewChaCha8(seed)).Uint64()) // want `math/rand reaches variable resetToken`
	return resetToken
}

// small gives its state away, whatever its seed is.
func small() string {
	var seed [16]byte
	crand.Read(seed[:])
	resetToken := fmt.Sprint(rand.New(rand.NewPCG(uint64(seed[0]), uint64(seed[1]))).Uint64()) // want `math/rand reaches variable resetToken`
	return resetToken
}

var (
	strong   = newGenerator()
	weak     = rand.New(rand.NewChaCha8([32]byte{}))
	imported = made.Strong()
)

func newGenerator() *rand.Rand {
	var seed [32]byte
	if _, err := crand.Read(seed[:]); err != nil {
		panic(err)
	}
	return rand.New(rand.NewChaCha8(seed))
}

func variables() []string {
	resetToken := fmt.Sprint(strong.Uint64())
	csrfToken := fmt.Sprint(weak.Uint64()) // want `math/rand reaches variable csrfToken`
	return []string{resetToken, csrfToken}
}

func others() []string {
	resetToken := fmt.Sprint(made.Strong().Uint64())
	csrfToken := fmt.Sprint(made.Weak().Uint64()) // want `math/rand reaches variable csrfToken`
	return []string{resetToken, csrfToken}
}

// maker keeps its generator in a field.
type maker struct{ from *rand.Rand }

func newMaker() *maker { return &maker{from: newGenerator()} }

func (m *maker) token() string { return fmt.Sprint(m.from.Uint64()) }

// kept is written by another package's function, which is solved before.
func kept() string {
	sessionToken := fmt.Sprint(imported.Uint64())
	return sessionToken
}
