// Package pbkdf2 has the part of golang.org/x/crypto/pbkdf2's API that the models name.
package pbkdf2

import (
	"hash"
)

func Key(password []byte, salt []byte, iter int, keyLen int, h func() hash.Hash) []byte { return nil }
