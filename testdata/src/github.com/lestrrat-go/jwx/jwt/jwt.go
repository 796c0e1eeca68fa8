// Package jwt has the part of github.com/lestrrat-go/jwx/jwt's API that the models name.
package jwt

import (
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/lestrrat-go/jwx/jwa"
	"github.com/lestrrat-go/jwx/jwk"
)

type ParseOption interface{}

type SignOption interface{}

type ValidateOption interface{}

const ExpirationKey = "exp"

const SubjectKey = "sub"

type Token interface {
	Audience() []string
	Expiration() time.Time
	Issuer() string
	Subject() string
	Get(string) (interface{}, bool)
	Set(string, interface{}) error
}

func New() Token { return nil }

type Builder struct{}

func NewBuilder() *Builder { return nil }

func (b *Builder) Audience(v []string) *Builder { return nil }

func (b *Builder) Build() (Token, error) { return nil, nil }

func (b *Builder) Claim(name string, value interface{}) *Builder { return nil }

func (b *Builder) Expiration(v time.Time) *Builder { return nil }

func (b *Builder) IssuedAt(v time.Time) *Builder { return nil }

func (b *Builder) Issuer(v string) *Builder { return nil }

func (b *Builder) JwtID(v string) *Builder { return nil }

func (b *Builder) Subject(v string) *Builder { return nil }

func Parse(s []byte, options ...ParseOption) (Token, error) { return nil, nil }

func ParseForm(values url.Values, name string, options ...ParseOption) (Token, error) {
	return nil, nil
}

func ParseHeader(hdr http.Header, name string, options ...ParseOption) (Token, error) {
	return nil, nil
}

func ParseReader(src io.Reader, options ...ParseOption) (Token, error) { return nil, nil }

func ParseRequest(req *http.Request, options ...ParseOption) (Token, error) { return nil, nil }

func ParseString(s string, options ...ParseOption) (Token, error) { return nil, nil }

func Sign(t Token, alg jwa.SignatureAlgorithm, key interface{}, options ...SignOption) ([]byte, error) {
	return nil, nil
}

func Validate(t Token, options ...ValidateOption) error { return nil }

func WithKeySet(set jwk.Set) ParseOption { return nil }

func WithValidate(b bool) ParseOption { return nil }

func WithVerify(alg jwa.SignatureAlgorithm, key interface{}) ParseOption { return nil }
