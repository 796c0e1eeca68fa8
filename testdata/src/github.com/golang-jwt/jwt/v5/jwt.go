// Package jwt has the part of github.com/golang-jwt/jwt/v5's API that the models name.
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
	GetExpirationTime() (*NumericDate, error)
	GetIssuedAt() (*NumericDate, error)
	GetNotBefore() (*NumericDate, error)
	GetIssuer() (string, error)
	GetSubject() (string, error)
	GetAudience() (ClaimStrings, error)
}

type Keyfunc func(*Token) (any, error)

type MapClaims map[string]any

func (m MapClaims) GetAudience() (ClaimStrings, error) { return nil, nil }

func (m MapClaims) GetExpirationTime() (*NumericDate, error) { return nil, nil }

func (m MapClaims) GetIssuedAt() (*NumericDate, error) { return nil, nil }

func (m MapClaims) GetIssuer() (string, error) { return "", nil }

func (m MapClaims) GetNotBefore() (*NumericDate, error) { return nil, nil }

func (m MapClaims) GetSubject() (string, error) { return "", nil }

type NumericDate struct {
	time.Time
}

func NewNumericDate(t time.Time) *NumericDate { return nil }

type Parser struct {
	validMethods []string
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

func WithExpirationRequired() ParserOption { return nil }

func WithIssuer(iss string) ParserOption { return nil }

type Validator struct{}

func NewValidator(opts ...ParserOption) *Validator { return nil }

func (v *Validator) Validate(claims Claims) error { return nil }

type RegisteredClaims struct {
	Issuer    string       `json:"iss,omitempty"`
	Subject   string       `json:"sub,omitempty"`
	Audience  ClaimStrings `json:"aud,omitempty"`
	ExpiresAt *NumericDate `json:"exp,omitempty"`
	NotBefore *NumericDate `json:"nbf,omitempty"`
	IssuedAt  *NumericDate `json:"iat,omitempty"`
	ID        string       `json:"jti,omitempty"`
}

func (c RegisteredClaims) GetAudience() (ClaimStrings, error) { return nil, nil }

func (c RegisteredClaims) GetExpirationTime() (*NumericDate, error) { return nil, nil }

func (c RegisteredClaims) GetIssuedAt() (*NumericDate, error) { return nil, nil }

func (c RegisteredClaims) GetIssuer() (string, error) { return "", nil }

func (c RegisteredClaims) GetNotBefore() (*NumericDate, error) { return nil, nil }

func (c RegisteredClaims) GetSubject() (string, error) { return "", nil }

type SigningMethod interface {
	Verify(signingString string, sig []byte, key any) error
	Sign(signingString string, key any) ([]byte, error)
	Alg() string
}

type SigningMethodECDSA struct{}

func (m *SigningMethodECDSA) Alg() string { return "" }

func (m *SigningMethodECDSA) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *SigningMethodECDSA) Verify(signingString string, sig []byte, key any) error { return nil }

type SigningMethodHMAC struct{}

func (m *SigningMethodHMAC) Alg() string { return "" }

func (m *SigningMethodHMAC) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *SigningMethodHMAC) Verify(signingString string, sig []byte, key any) error { return nil }

type SigningMethodRSA struct{}

func (m *SigningMethodRSA) Alg() string { return "" }

func (m *SigningMethodRSA) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *SigningMethodRSA) Verify(signingString string, sig []byte, key any) error { return nil }

type signingMethodNone struct{}

func (m *signingMethodNone) Alg() string { return "" }

func (m *signingMethodNone) Sign(signingString string, key any) ([]byte, error) { return nil, nil }

func (m *signingMethodNone) Verify(signingString string, sig []byte, key any) error { return nil }

type Token struct {
	Raw       string
	Method    SigningMethod
	Header    map[string]any
	Claims    Claims
	Signature []byte
	Valid     bool
}

func (t *Token) SignedString(key any) (string, error) { return "", nil }

func (t *Token) SigningString() (string, error) { return "", nil }

type TokenOption func(*Token)

type unsafeNoneMagicConstant string

func New(method SigningMethod, opts ...TokenOption) *Token { return nil }

func NewWithClaims(method SigningMethod, claims Claims, opts ...TokenOption) *Token { return nil }

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
