// Package cast5 has the part of golang.org/x/crypto/cast5's API that the models name.
package cast5

type Cipher struct{}

func NewCipher(key []byte) (*Cipher, error) { return nil, nil }
