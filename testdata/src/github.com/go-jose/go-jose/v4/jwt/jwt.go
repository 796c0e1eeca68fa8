// Package jwt has the part of github.com/go-jose/go-jose/v4/jwt's API that the models name.
package jwt

import (
	jose "github.com/go-jose/go-jose/v4"
)

type Builder interface {
	Claims(i interface{}) Builder
	Serialize() (string, error)
}

type Claims struct{}

type JSONWebToken struct{}

func (t *JSONWebToken) Claims(key interface{}, dest ...interface{}) error { return nil }

func (t *JSONWebToken) UnsafeClaimsWithoutVerification(dest ...interface{}) error { return nil }

func Encrypted(enc jose.Encrypter) Builder { return nil }

func ParseEncrypted(s string, keyAlgorithms []jose.KeyAlgorithm, contentEncryption []jose.ContentEncryption) (*JSONWebToken, error) {
	return nil, nil
}

func ParseSigned(s string, signatureAlgorithms []jose.SignatureAlgorithm) (*JSONWebToken, error) {
	return nil, nil
}

func Signed(sig jose.Signer) Builder { return nil }
