// Package jwt has the part of github.com/lestrrat-go/jwx/v2/jwt's API that the models name.
package jwt

import (
	"io"
	"net/http"
	"net/url"

	"github.com/lestrrat-go/jwx/v2/jwa"
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

type Token interface{}

type ValidateOption interface {
	Option
}

func New() Token { return nil }

func Parse(s []byte, options ...ParseOption) (Token, error) { return nil, nil }

func ParseCookie(req *http.Request, name string, options ...ParseOption) (Token, error) {
	return nil, nil
}

func ParseForm(values url.Values, name string, options ...ParseOption) (Token, error) {
	return nil, nil
}

func ParseHeader(hdr http.Header, name string, options ...ParseOption) (Token, error) {
	return nil, nil
}

func ParseInsecure(s []byte, options ...ParseOption) (Token, error) { return nil, nil }

func ParseReader(src io.Reader, options ...ParseOption) (Token, error) { return nil, nil }

func ParseRequest(req *http.Request, options ...ParseOption) (Token, error) { return nil, nil }

func ParseString(s string, options ...ParseOption) (Token, error) { return nil, nil }

func Sign(t Token, options ...SignOption) ([]byte, error) { return nil, nil }

func WithKey(alg jwa.KeyAlgorithm, key interface{}, suboptions ...Option) SignEncryptParseOption {
	return nil
}
