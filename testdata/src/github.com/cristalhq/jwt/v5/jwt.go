// Package jwt has the part of github.com/cristalhq/jwt/v5's API that the models name.
package jwt

type Algorithm string

const HS256 Algorithm = "HS256"

type HSAlg struct{}

func NewSignerHS(alg Algorithm, key []byte) (*HSAlg, error) { return nil, nil }

func NewVerifierHS(alg Algorithm, key []byte) (*HSAlg, error) { return nil, nil }
