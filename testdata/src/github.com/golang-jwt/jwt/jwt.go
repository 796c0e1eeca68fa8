// Package jwt has the part of github.com/golang-jwt/jwt's API that the models name.
package jwt

import (
	"crypto/ecdsa"
	"crypto/rsa"
)

var SigningMethodHS256 *SigningMethodHMAC

type Claims interface{}

type Keyfunc func(*Token) (interface{}, error)

type MapClaims map[string]interface{}

type Parser struct{}

func (p *Parser) ParseUnverified(tokenString string, claims Claims) (*Token, []string, error) {
	return nil, nil, nil
}

type SigningMethod interface {
	Sign(signingString string, key interface{}) (string, error)
	Verify(signingString string, signature string, key interface{}) error
}

type SigningMethodHMAC struct{}

func (m *SigningMethodHMAC) Sign(signingString string, key interface{}) (string, error) {
	return "", nil
}

func (m *SigningMethodHMAC) Verify(signingString string, signature string, key interface{}) error {
	return nil
}

type StandardClaims struct{}

type Token struct {
	Raw    string
	Claims Claims
}

func (t *Token) SignedString(key interface{}) (string, error) { return "", nil }

func New(method SigningMethod) *Token { return nil }

func NewWithClaims(method SigningMethod, claims Claims) *Token { return nil }

func Parse(tokenString string, keyFunc Keyfunc) (*Token, error) { return nil, nil }

func ParseECPrivateKeyFromPEM(key []byte) (*ecdsa.PrivateKey, error) { return nil, nil }

func ParseRSAPrivateKeyFromPEM(key []byte) (*rsa.PrivateKey, error) { return nil, nil }

func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc) (*Token, error) {
	return nil, nil
}
