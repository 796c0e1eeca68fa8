package primitives

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"errors"
)

// A length that is refused before a key is made of it.

type request struct {
	algorithm string
	size      int
}

func ofCurve() *request { return &request{"ecdsa", 256} }

func (r *request) Size() int { return r.size }

func (r *request) generate() (any, error) {
	switch r.algorithm {
	case "rsa":
		if r.Size() < 2048 {
			return nil, errors.New("too short")
		}
		return rsa.GenerateKey(rand.Reader, r.Size())
	default:
		return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	}
}

func made() (any, error) { return ofCurve().generate() }

type shortRequest struct{ size int }

func (r *shortRequest) generate() (any, error) {
	if r.size < 512 {
		return nil, errors.New("too short")
	}
	return rsa.GenerateKey(rand.Reader, r.size)
}

func short() (any, error) {
	r := &shortRequest{1024} // want `an RSA key of 1024 bits can be found`
	return r.generate()
}

func direct(bits int) (any, error) {
	if 2048 > bits {
		return nil, errors.New("too short")
	}
	return rsa.GenerateKey(rand.Reader, bits)
}

func refused() (any, error) { return direct(1024) }

func Loose(bits int) (any, error) {
	if bits > 8192 {
		return nil, errors.New("too long")
	}
	return rsa.GenerateKey(rand.Reader, bits)
}

func loose() (any, error) { return Loose(1024) } // want `an RSA key of 1024 bits can be found`
