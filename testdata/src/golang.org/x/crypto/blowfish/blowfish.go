// Package blowfish has the part of golang.org/x/crypto/blowfish's API that the models name.
package blowfish

type Cipher struct{}

func NewCipher(key []byte) (*Cipher, error) { return nil, nil }

func NewSaltedCipher(key []byte, salt []byte) (*Cipher, error) { return nil, nil }
