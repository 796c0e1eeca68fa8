// Package openpgp has the part of golang.org/x/crypto/openpgp's API that the models name.
package openpgp

import (
	"io"

	"golang.org/x/crypto/openpgp/packet"
)

type FileHints struct{}

func SymmetricallyEncrypt(ciphertext io.Writer, passphrase []byte, hints *FileHints, config *packet.Config) (io.WriteCloser, error) {
	return nil, nil
}
