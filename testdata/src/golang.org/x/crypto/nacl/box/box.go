// Package box has the part of golang.org/x/crypto/nacl/box's API that the models name.
package box

import (
	"io"
)

func GenerateKey(rand io.Reader) (*[32]byte, *[32]byte, error) { return nil, nil, nil }

func Open(out []byte, box []byte, nonce *[24]byte, peersPublicKey *[32]byte, privateKey *[32]byte) ([]byte, bool) {
	return nil, false
}

func OpenAfterPrecomputation(out []byte, box []byte, nonce *[24]byte, sharedKey *[32]byte) ([]byte, bool) {
	return nil, false
}

func OpenAnonymous(out []byte, box []byte, publicKey *[32]byte, privateKey *[32]byte) ([]byte, bool) {
	return nil, false
}

func Seal(out []byte, message []byte, nonce *[24]byte, peersPublicKey *[32]byte, privateKey *[32]byte) []byte {
	return nil
}

func SealAfterPrecomputation(out []byte, message []byte, nonce *[24]byte, sharedKey *[32]byte) []byte {
	return nil
}
