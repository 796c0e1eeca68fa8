// Package xtea has the part of golang.org/x/crypto/xtea's API that the models name.
package xtea

type Cipher struct{}

func NewCipher(key []byte) (*Cipher, error) { return nil, nil }
