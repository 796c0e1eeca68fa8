// Package keys makes keys as long as it is told.
package keys

import (
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
)

const Bits = 1024

func New(bits int) (*rsa.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, bits) }

func Seal(aead cipher.AEAD, nonce, text []byte) []byte { return aead.Seal(nil, nonce, text, nil) }
