// Package packet has the part of golang.org/x/crypto/openpgp/packet's API that the models name.
package packet

import (
	"io"
)

type Config struct{}

type PrivateKey struct {
	PublicKey
}

func (pk *PrivateKey) Decrypt(passphrase []byte) error { return nil }

type PublicKey struct{}

func SerializeSymmetricKeyEncrypted(w io.Writer, passphrase []byte, config *Config) ([]byte, error) {
	return nil, nil
}
