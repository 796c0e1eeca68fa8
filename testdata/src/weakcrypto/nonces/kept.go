package nonces

import (
	"crypto/cipher"
	"crypto/rand"
)

// A sealer is used through an interface, so that no caller says what its fields hold.
type sealer struct {
	aead  cipher.AEAD
	nonce []byte
}

func newSealer(aead cipher.AEAD) interface{ Close([]byte) []byte } {
	return &sealer{aead: aead, nonce: make([]byte, aead.NonceSize())} // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
}

func (b *sealer) Close(text []byte) []byte {
	return b.aead.Seal(nil, b.nonce, text, nil)
}

type freshBox struct {
	aead  cipher.AEAD
	nonce []byte
}

func newFreshBox(aead cipher.AEAD) interface{ Close([]byte) []byte } {
	return &freshBox{aead: aead, nonce: make([]byte, aead.NonceSize())}
}

func (b *freshBox) Close(text []byte) []byte {
	rand.Read(b.nonce)
	return b.aead.Seal(nil, b.nonce, text, nil)
}

type givenBox struct {
	aead  cipher.AEAD
	nonce []byte
}

func newGivenBox(aead cipher.AEAD, nonce []byte) interface{ Close([]byte) []byte } {
	if nonce == nil {
		nonce = make([]byte, aead.NonceSize())
		rand.Read(nonce)
	}
	return &givenBox{aead: aead, nonce: nonce}
}

func (b *givenBox) Close(text []byte) []byte { return b.aead.Seal(nil, b.nonce, text, nil) }
