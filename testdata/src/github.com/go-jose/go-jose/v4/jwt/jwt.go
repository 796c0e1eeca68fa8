// Package jwt has the part of github.com/go-jose/go-jose/v4/jwt's API that the models name.
package jwt

import (
	"time"

	jose "github.com/go-jose/go-jose/v4"
)

type Builder interface {
	Claims(i interface{}) Builder
	Token() (*JSONWebToken, error)
	Serialize() (string, error)
}

type Audience []string

type Claims struct {
	Issuer    string       `json:"iss,omitempty"`
	Subject   string       `json:"sub,omitempty"`
	Audience  Audience     `json:"aud,omitempty"`
	Expiry    *NumericDate `json:"exp,omitempty"`
	NotBefore *NumericDate `json:"nbf,omitempty"`
	IssuedAt  *NumericDate `json:"iat,omitempty"`
	ID        string       `json:"jti,omitempty"`
}

func (c Claims) Validate(e Expected) error { return nil }

func (c Claims) ValidateWithLeeway(e Expected, leeway time.Duration) error { return nil }

type Expected struct {
	Issuer  string
	Subject string
	ID      string
	Time    time.Time
}

type NumericDate int64

func NewNumericDate(t time.Time) *NumericDate { return nil }

func (n *NumericDate) Time() time.Time { return time.Time{} }

type JSONWebToken struct {
	Headers []jose.Header
}

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
