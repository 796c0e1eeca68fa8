// Package jwt has the part of github.com/dgrijalva/jwt-go's API that the models name.
package jwt

import (
	"crypto/ecdsa"
	"crypto/rsa"
)

const UnsafeAllowNoneSignatureType unsafeNoneMagicConstant = "none signing method allowed"

var SigningMethodES256 *SigningMethodECDSA

var SigningMethodHS256 *SigningMethodHMAC

var SigningMethodHS384 *SigningMethodHMAC

var SigningMethodHS512 *SigningMethodHMAC

var SigningMethodRS256 *SigningMethodRSA

var SigningMethodNone *signingMethodNone

type Claims interface {
	Valid() error
}

type Keyfunc func(*Token) (interface{}, error)

type MapClaims map[string]interface{}

func (m MapClaims) Valid() error { return nil }

func (m MapClaims) VerifyExpiresAt(cmp int64, req bool) bool { return false }

type Parser struct {
	ValidMethods         []string
	UseJSONNumber        bool
	SkipClaimsValidation bool
}

func (p *Parser) Parse(tokenString string, keyFunc Keyfunc) (*Token, error) { return nil, nil }

func (p *Parser) ParseUnverified(tokenString string, claims Claims) (token *Token, parts []string, err error) {
	return nil, nil, nil
}

func (p *Parser) ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc) (*Token, error) {
	return nil, nil
}

type StandardClaims struct {
	Audience  string `json:"aud,omitempty"`
	ExpiresAt int64  `json:"exp,omitempty"`
	Id        string `json:"jti,omitempty"`
	IssuedAt  int64  `json:"iat,omitempty"`
	Issuer    string `json:"iss,omitempty"`
	NotBefore int64  `json:"nbf,omitempty"`
	Subject   string `json:"sub,omitempty"`
}

func (c StandardClaims) Valid() error { return nil }

func (c *StandardClaims) VerifyExpiresAt(cmp int64, req bool) bool { return false }

type SigningMethod interface {
	Verify(signingString, signature string, key interface{}) error
	Sign(signingString string, key interface{}) (string, error)
	Alg() string
}

type SigningMethodECDSA struct{}

func (m *SigningMethodECDSA) Alg() string { return "" }

func (m *SigningMethodECDSA) Sign(signingString string, key interface{}) (string, error) {
	return "", nil
}

func (m *SigningMethodECDSA) Verify(signingString, signature string, key interface{}) error {
	return nil
}

type SigningMethodHMAC struct{}

func (m *SigningMethodHMAC) Alg() string { return "" }

func (m *SigningMethodHMAC) Sign(signingString string, key interface{}) (string, error) {
	return "", nil
}

func (m *SigningMethodHMAC) Verify(signingString, signature string, key interface{}) error {
	return nil
}

type SigningMethodRSA struct{}

func (m *SigningMethodRSA) Alg() string { return "" }

func (m *SigningMethodRSA) Sign(signingString string, key interface{}) (string, error) {
	return "", nil
}

func (m *SigningMethodRSA) Verify(signingString, signature string, key interface{}) error { return nil }

type signingMethodNone struct{}

func (m *signingMethodNone) Alg() string { return "" }

func (m *signingMethodNone) Sign(signingString string, key interface{}) (string, error) {
	return "", nil
}

func (m *signingMethodNone) Verify(signingString, signature string, key interface{}) error {
	return nil
}

type Token struct {
	Raw       string
	Method    SigningMethod
	Header    map[string]interface{}
	Claims    Claims
	Signature string
	Valid     bool
}

func (t *Token) SignedString(key interface{}) (string, error) { return "", nil }

func (t *Token) SigningString() (string, error) { return "", nil }

type unsafeNoneMagicConstant string

func New(method SigningMethod) *Token { return nil }

func NewWithClaims(method SigningMethod, claims Claims) *Token { return nil }

func Parse(tokenString string, keyFunc Keyfunc) (*Token, error) {
	return nil, nil
}

func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc) (*Token, error) {
	return nil, nil
}

func ParseECPrivateKeyFromPEM(key []byte) (*ecdsa.PrivateKey, error) { return nil, nil }

func ParseRSAPrivateKeyFromPEM(key []byte) (*rsa.PrivateKey, error) { return nil, nil }

func ParseRSAPublicKeyFromPEM(key []byte) (*rsa.PublicKey, error) { return nil, nil }
