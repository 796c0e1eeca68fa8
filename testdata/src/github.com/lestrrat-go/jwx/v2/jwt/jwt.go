// Package jwt has the part of github.com/lestrrat-go/jwx/v2/jwt's API that the models name.
package jwt

import (
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/lestrrat-go/jwx/v2/jwa"
	"github.com/lestrrat-go/jwx/v2/jwk"
	"github.com/lestrrat-go/option"
)

type Option = option.Interface

type ParseOption interface {
	Option
}

type SignEncryptParseOption interface {
	Option
}

type SignOption interface {
	Option
}

type ValidateOption interface {
	Option
}

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

func ParseCookie(req *http.Request, name string, options ...ParseOption) (Token, error) {
	return nil, nil
}

func ParseInsecure(s []byte, options ...ParseOption) (Token, error) { return nil, nil }

func Sign(t Token, options ...SignOption) ([]byte, error) { return nil, nil }

func Validate(t Token, options ...ValidateOption) error { return nil }

func WithInsecureNoSignature() SignOption { return nil }

func WithKey(alg jwa.KeyAlgorithm, key interface{}, suboptions ...Option) SignEncryptParseOption {
	return nil
}

func WithKeySet(set jwk.Set, options ...interface{}) ParseOption { return nil }

func WithValidate(v bool) ParseOption { return nil }

func WithVerify(v bool) ParseOption { return nil }
