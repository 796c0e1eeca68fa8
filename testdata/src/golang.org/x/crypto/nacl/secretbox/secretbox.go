// Package secretbox has the part of golang.org/x/crypto/nacl/secretbox's API that the models name.
package secretbox

func Open(out []byte, box []byte, nonce *[24]byte, key *[32]byte) ([]byte, bool) { return nil, false }

func Seal(out []byte, message []byte, nonce *[24]byte, key *[32]byte) []byte { return nil }
