// Package hkdf has the part of golang.org/x/crypto/hkdf's API that the models name.
package hkdf

import (
	"hash"
	"io"
)

func Expand(hash func() hash.Hash, pseudorandomKey []byte, info []byte) io.Reader { return nil }

func Extract(hash func() hash.Hash, secret []byte, salt []byte) []byte { return nil }

func New(hash func() hash.Hash, secret []byte, salt []byte, info []byte) io.Reader { return nil }
