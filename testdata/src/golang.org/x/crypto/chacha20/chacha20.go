// Package chacha20 has the part of golang.org/x/crypto/chacha20's API that the models name.
package chacha20

type Cipher struct{}

func (s *Cipher) XORKeyStream(dst []byte, src []byte) {}

func HChaCha20(key []byte, nonce []byte) ([]byte, error) { return nil, nil }

func NewUnauthenticatedCipher(key []byte, nonce []byte) (*Cipher, error) { return nil, nil }
