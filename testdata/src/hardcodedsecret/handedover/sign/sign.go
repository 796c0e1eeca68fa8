// Package sign signs texts by a key that it is given.
package sign

import (
	"crypto/hmac"
	"crypto/sha256"
)

type Signer struct{ material []byte }

type Option func(*Signer)

func With(b []byte) Option { return func(s *Signer) { s.material = b } }

func New(opts ...Option) *Signer {
	s := new(Signer)
	for _, o := range opts {
		o(s)
	}
	return s
}

func (s *Signer) Sum() []byte {
	m := hmac.New(sha256.New, s.material)
	m.Write([]byte("text"))
	return m.Sum(nil)
}
