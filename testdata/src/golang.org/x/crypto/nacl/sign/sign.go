// Package sign has the part of golang.org/x/crypto/nacl/sign's API that the models name.
package sign

import (
	"io"
)

func GenerateKey(rand io.Reader) (*[32]byte, *[64]byte, error) { return nil, nil, nil }

func Sign(out []byte, message []byte, privateKey *[64]byte) []byte { return nil }
