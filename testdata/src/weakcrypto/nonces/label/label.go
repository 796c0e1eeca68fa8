// Package label makes nonces of what it was made with.
package label

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
)

type Sealer interface{ Seal(text string) []byte }

type labelled struct {
	aead  cipher.AEAD
	label []byte
}

func aead(key []byte) cipher.AEAD {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		panic(err)
	}
	return aead
}

func New(key []byte, label string) Sealer {
	return &labelled{aead: aead(key), label: []byte(label)}
}

func (l *labelled) nonce() []byte {
	n := make([]byte, l.aead.NonceSize())
	copy(n, l.label)
	return n
}

func (l *labelled) Seal(text string) []byte {
	return l.aead.Seal(nil, l.nonce(), []byte(text), l.label)
}

type drawn struct {
	aead  cipher.AEAD
	label []byte
}

func NewDrawn(key []byte, label string) Sealer { return &drawn{aead(key), []byte(label)} }

func (d *drawn) Seal(text string) []byte {
	nonce := make([]byte, d.aead.NonceSize())
	copy(nonce, d.label)
	if _, err := rand.Read(nonce[len(nonce)-8:]); err != nil {
		return nil
	}
	return d.aead.Seal(nonce, nonce, []byte(text), nil)
}
