package nonces

import (
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"

	"weakcrypto/nonces/label"
)

// A nonce that is copied from a constant is one.
func copied(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, aead.NonceSize())
	copy(nonce, "invoice")
	return aead.Seal(nil, nonce, text, nil) // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
}

func copiedArray(aead cipher.AEAD, text []byte) []byte {
	var nonce [12]byte
	copy(nonce[4:], []byte("copied"))
	return aead.Seal(nil, nonce[:], text, nil) // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
}

func counting(aead cipher.AEAD, text []byte, n uint64) []byte {
	nonce := make([]byte, aead.NonceSize())
	copy(nonce, "inv.")
	binary.BigEndian.PutUint64(nonce[4:], n)
	return aead.Seal(nil, nonce, text, nil)
}

func twice(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, aead.NonceSize())
	copy(nonce, "inv.")
	rand.Read(nonce[4:])
	return aead.Seal(nil, nonce, text, nil)
}

func fromCaller(aead cipher.AEAD, text, given []byte) []byte {
	nonce := make([]byte, aead.NonceSize())
	copy(nonce, given)
	return aead.Seal(nil, nonce, text, nil)
}

func callers(aead cipher.AEAD, text []byte) {
	fresh := make([]byte, 12)
	rand.Read(fresh)
	fromCaller(aead, text, fresh)
	fromCaller(aead, text, []byte("always this")) // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
}

// The label that another package keeps is all that its nonces are made of.
func labels(key []byte, name string) {
	label.New(key, "insurance") // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
	label.New(key, name)
	label.NewDrawn(key, "insurance")
}
