// Package pkcs12 has the part of golang.org/x/crypto/pkcs12's API that the models name.
package pkcs12

import (
	"crypto/x509"
	"encoding/pem"
)

func Decode(pfxData []byte, password string) (interface{}, *x509.Certificate, error) {
	return nil, nil, nil
}

func ToPEM(pfxData []byte, password string) ([]*pem.Block, error) { return nil, nil }
