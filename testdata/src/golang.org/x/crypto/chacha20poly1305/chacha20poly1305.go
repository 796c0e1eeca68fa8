// Package chacha20poly1305 has the part of golang.org/x/crypto/chacha20poly1305's API that the models name.
package chacha20poly1305

import (
	"crypto/cipher"
)

const KeySize = 32

const NonceSizeX = 24

func New(key []byte) (cipher.AEAD, error) { return nil, nil }

func NewX(key []byte) (cipher.AEAD, error) { return nil, nil }
