// Package iface has generators behind interfaces.
package iface

import (
	"crypto/rand"
	"fmt"
	"io"
	weak "math/rand/v2"
)

type digits interface{ IntN(n int) int }

type service struct {
	src, jitter digits
}

func newService() *service {
	return &service{src: weak.New(weak.NewPCG(1, 2)), jitter: fixed{}}
}

type fixed struct{}

func (fixed) IntN(n int) int { return n / 2 }

func (s *service) issue() string {
	otp := fmt.Sprintf("%06d", s.src.IntN(1_000_000)) // want `math/rand`
	return otp
}

func (s *service) wait() string {
	token := fmt.Sprintf("%06d", s.jitter.IntN(10))
	return token
}

func fill(r io.Reader) []byte {
	b := make([]byte, 16)
	io.ReadFull(r, b)
	return b
}

func strong() string {
	token := fmt.Sprintf("%x", fill(rand.Reader))
	return token
}
