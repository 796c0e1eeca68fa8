// Package xts has the part of golang.org/x/crypto/xts's API that the models name.
package xts

import (
	"crypto/cipher"
)

type Cipher struct{}

func NewCipher(cipherFunc func([]byte) (cipher.Block, error), key []byte) (*Cipher, error) {
	return nil, nil
}
