// Package auth has the part of golang.org/x/crypto/nacl/auth's API that the models name.
package auth

func Sum(m []byte, key *[32]byte) *[32]byte { return nil }

func Verify(digest []byte, m []byte, key *[32]byte) bool { return false }
