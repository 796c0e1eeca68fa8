// Package jwt has the part of github.com/lestrrat-go/jwx/jwt's API that the models name.
package jwt

import "github.com/lestrrat-go/jwx/jwa"

type ParseOption interface{}

type SignOption interface{}

type Token interface{}

func Sign(t Token, alg jwa.SignatureAlgorithm, key interface{}, options ...SignOption) ([]byte, error) {
	return nil, nil
}

func WithVerify(alg jwa.SignatureAlgorithm, key interface{}) ParseOption { return nil }
