// Package twofish has the part of golang.org/x/crypto/twofish's API that the models name.
package twofish

type Cipher struct{}

func NewCipher(key []byte) (*Cipher, error) { return nil, nil }
