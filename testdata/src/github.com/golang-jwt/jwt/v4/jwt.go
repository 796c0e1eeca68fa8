// Package jwt has the part of github.com/golang-jwt/jwt/v4's API that the models name.
package jwt

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	"time"
)

const UnsafeAllowNoneSignatureType unsafeNoneMagicConstant = "none signing method allowed"

var SigningMethodES256 *SigningMethodECDSA

var SigningMethodHS256 *SigningMethodHMAC

var SigningMethodHS384 *SigningMethodHMAC

var SigningMethodHS512 *SigningMethodHMAC

var SigningMethodRS256 *SigningMethodRSA

var SigningMethodNone *signingMethodNone

type ClaimStrings []string

type Claims interface {
	Valid() error
}

type Keyfunc func(*Token) (interface{}, error)

type MapClaims map[string]interface{}

func (m MapClaims) Valid() error { return nil }

func (m MapClaims) VerifyExpiresAt(cmp int64, req bool) bool { return false }

type NumericDate struct {
	time.Time
}

func NewNumericDate(t time.Time) *NumericDate { return nil }

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

type ParserOption func(*Parser)

func NewParser(options ...ParserOption) *Parser { return nil }

func WithValidMethods(methods []string) ParserOption { return nil }

func WithoutClaimsValidation() ParserOption { return nil }

type RegisteredClaims struct {
	Issuer    string       `json:"iss,omitempty"`
	Subject   string       `json:"sub,omitempty"`
	Audience  ClaimStrings `json:"aud,omitempty"`
	ExpiresAt *NumericDate `json:"exp,omitempty"`
	NotBefore *NumericDate `json:"nbf,omitempty"`
	IssuedAt  *NumericDate `json:"iat,omitempty"`
	ID        string       `json:"jti,omitempty"`
}

func (c RegisteredClaims) Valid() error { return nil }

func (c *RegisteredClaims) VerifyExpiresAt(cmp time.Time, req bool) bool { return false }

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

func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

func ParseECPrivateKeyFromPEM(key []byte) (*ecdsa.PrivateKey, error) { return nil, nil }

func ParseRSAPrivateKeyFromPEM(key []byte) (*rsa.PrivateKey, error) { return nil, nil }

func ParseRSAPublicKeyFromPEM(key []byte) (*rsa.PublicKey, error) { return nil, nil }

func ParseEdPrivateKeyFromPEM(key []byte) (crypto.PrivateKey, error) { return nil, nil }

func ParseRSAPrivateKeyFromPEMWithPassword(key []byte, password string) (*rsa.PrivateKey, error) {
	return nil, nil
}
