// Package keys makes keys as long as it is told.
package keys

import (
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
)

const Bits = 1024

func New(bits int) (*rsa.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, bits) }

func Seal(aead cipher.AEAD, nonce, text []byte) []byte { return aead.Seal(nil, nonce, text, nil) }

// Protect encrypts a key, if there is a password.
func Protect(b *pem.Block, password []byte, hide bool) (*pem.Block, error) {
	if !hide {
		return b, nil
	}
	return x509.EncryptPEMBlock(rand.Reader, b.Type, b.Bytes, password, x509.PEMCipherAES256) // want `the password of a PEM block is hashed once by MD5`
}

func Hide(b *pem.Block, password []byte) (*pem.Block, error) {
	return x509.EncryptPEMBlock(rand.Reader, b.Type, b.Bytes, password, x509.PEMCipherAES256) // want `the password of a PEM block is hashed once by MD5`
}
