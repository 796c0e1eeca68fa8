// Package salsa20 has the part of golang.org/x/crypto/salsa20's API that the models name.
package salsa20

func XORKeyStream(out []byte, in []byte, nonce []byte, key *[32]byte) {}
