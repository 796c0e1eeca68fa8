// Package jwt has the part of github.com/cristalhq/jwt/v5's API that the models name.
package jwt

type Algorithm string

const HS256 Algorithm = "HS256"

type (
	HSAlg    struct{}
	Token    struct{}
	Verifier interface{ Verify(token *Token) error }
)

func (*HSAlg) Verify(token *Token) error { return nil }

func Parse(raw []byte, verifier Verifier) (*Token, error) { return nil, nil }

func ParseClaims(raw []byte, verifier Verifier, claims any) error { return nil }

func NewSignerHS(alg Algorithm, key []byte) (*HSAlg, error) { return nil, nil }

func NewVerifierHS(alg Algorithm, key []byte) (*HSAlg, error) { return nil, nil }
