// Package bound knows the thumbprint of the key that a token brings along.
package bound

import (
	"bytes"
	"crypto"
	"errors"

	"github.com/go-jose/go-jose/v4"
)

func verify(s *jose.JSONWebSignature, bound []byte) ([]byte, error) {
	key := s.Signatures[0].Header.JSONWebKey
	sum, err := key.Thumbprint(crypto.SHA256)
	if err != nil || !bytes.Equal(sum, bound) {
		return nil, errors.New("another key")
	}
	return s.Verify(key)
}
