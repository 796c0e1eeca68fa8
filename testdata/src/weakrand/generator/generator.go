// Package generator makes generators of sources of its own.
package generator

import (
	crand "crypto/rand"
	"encoding/binary"
	"io"
	"math/rand"
	randv2 "math/rand/v2"
)

// secure reads the numbers of the system.
type secure struct{ from io.Reader }

func newSecure() *secure { return &secure{from: crand.Reader} }

func (s *secure) Seed(int64)   {}
func (s *secure) Int63() int64 { return int64(s.Uint64() >> 1) }
func (s *secure) Uint64() uint64 {
	var buf [8]byte
	if _, err := io.ReadFull(s.from, buf[:]); err != nil {
		panic(err)
	}
	return binary.LittleEndian.Uint64(buf[:])
}

// direct has nothing of its own.
type direct struct{}

func (direct) Uint64() uint64 {
	var buf [8]byte
	crand.Read(buf[:])
	return binary.LittleEndian.Uint64(buf[:])
}

// weak computes its numbers.
type weak struct{ x uint64 }

func (w *weak) Seed(n int64) { w.x = uint64(n) }
func (w *weak) Int63() int64 {
	w.x = w.x*6364136223846793005 + 1
	return int64(w.x >> 1)
}

var (
	strong = rand.New(newSecure())
	feeble = rand.New(&weak{})
)

const letters = "abcdefghijkmnpqrstuvwxyz23456789"

func Strong(n int) string {
	token := make([]byte, n)
	for i := range token {
		token[i] = letters[strong.Intn(len(letters))]
	}
	return string(token)
}

func Feeble(n int) string {
	token := make([]byte, n)
	for i := range token {
		token[i] = letters[feeble.Intn(len(letters))]
	}
	resetToken := string(token) // want `math/rand reaches variable resetToken, which nobody may guess`
	return resetToken
}

// maker keeps its generator in a field.
type maker struct{ from *randv2.Rand }

func NewMaker() *maker { return &maker{from: randv2.New(direct{})} }

func (m *maker) Make() uint64 {
	resetToken := m.from.Uint64()
	return resetToken
}

// other is given one or another.
type other struct{ from *rand.Rand }

func NewOther(seed int64) *other {
	if seed != 0 {
		return &other{from: rand.New(rand.NewSource(seed))}
	}
	return &other{from: strong}
}

func (o *other) Make() int64 {
	resetToken := o.from.Int63() // want `math/rand reaches variable resetToken, which nobody may guess`
	return resetToken
}
