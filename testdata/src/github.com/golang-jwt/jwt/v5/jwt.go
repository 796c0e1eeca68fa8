// Package jwt has the part of github.com/golang-jwt/jwt/v5's API that the models name.
package jwt

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	"time"
)

var SigningMethodHS256 *SigningMethodHMAC

var SigningMethodNone *signingMethodNone

var SigningMethodRS256 *SigningMethodRSA

type ClaimStrings []string

type Claims interface {
	GetAudience() (ClaimStrings, error)
	GetIssuer() (string, error)
	GetSubject() (string, error)
}

type Keyfunc func(*Token) (any, error)

type MapClaims map[string]any

func (m MapClaims) GetAudience() (ClaimStrings, error) { return nil, nil }

func (m MapClaims) GetIssuer() (string, error) { return "", nil }

func (m MapClaims) GetSubject() (string, error) { return "", nil }

type NumericDate struct {
	time.Time
}

type Parser struct{}

func (p *Parser) Parse(tokenString string, keyFunc Keyfunc) (*Token, error) { return nil, nil }

func (p *Parser) ParseUnverified(tokenString string, claims Claims) (*Token, []string, error) {
	return nil, nil, nil
}

func (p *Parser) ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc) (*Token, error) {
	return nil, nil
}

type ParserOption func(*Parser)

type RegisteredClaims struct {
	Subject   string
	ExpiresAt *NumericDate
}

func (c RegisteredClaims) GetAudience() (ClaimStrings, error) { return nil, nil }

func (c RegisteredClaims) GetIssuer() (string, error) { return "", nil }

func (c RegisteredClaims) GetSubject() (string, error) { return "", nil }

type SigningMethod interface {
	Alg() string
	Sign(signingString string, key any) ([]byte, error)
	Verify(signingString string, sig []byte, key any) error
}

type SigningMethodHMAC struct{}

func (m *SigningMethodHMAC) Alg() string { return "" }

func (m *SigningMethodHMAC) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *SigningMethodHMAC) Verify(signingString string, sig []byte, key any) error { return nil }

type SigningMethodRSA struct{}

func (m *SigningMethodRSA) Alg() string { return "" }

func (m *SigningMethodRSA) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *SigningMethodRSA) Verify(signingString string, sig []byte, key any) error { return nil }

type Token struct {
	Raw    string
	Method SigningMethod
	Header map[string]any
	Claims Claims
	Valid  bool
}

func (t *Token) SignedString(key any) (string, error) { return "", nil }

func (t *Token) SigningString() (string, error) { return "", nil }

type TokenOption func(*Token)

type signingMethodNone struct{}

func (m *signingMethodNone) Alg() string { return "" }

func (m *signingMethodNone) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *signingMethodNone) Verify(signingString string, sig []byte, key any) error { return nil }

func New(method SigningMethod, opts ...TokenOption) *Token { return nil }

func NewNumericDate(t time.Time) *NumericDate { return nil }

func NewParser(options ...ParserOption) *Parser { return nil }

func NewWithClaims(method SigningMethod, claims Claims, opts ...TokenOption) *Token { return nil }

func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

func ParseECPrivateKeyFromPEM(key []byte) (*ecdsa.PrivateKey, error) { return nil, nil }

func ParseEdPrivateKeyFromPEM(key []byte) (crypto.PrivateKey, error) { return nil, nil }

func ParseRSAPrivateKeyFromPEM(key []byte) (*rsa.PrivateKey, error) { return nil, nil }

func ParseRSAPrivateKeyFromPEMWithPassword(key []byte, password string) (*rsa.PrivateKey, error) {
	return nil, nil
}

func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

func WithValidMethods(methods []string) ParserOption { return nil }
