// Package tea has the part of golang.org/x/crypto/tea's API that the models name.
package tea

import (
	"crypto/cipher"
)

func NewCipher(key []byte) (cipher.Block, error) { return nil, nil }

func NewCipherWithRounds(key []byte, rounds int) (cipher.Block, error) { return nil, nil }
