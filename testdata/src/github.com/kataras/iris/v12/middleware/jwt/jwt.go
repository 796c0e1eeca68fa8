// Package jwt has the part of github.com/kataras/iris/v12/middleware/jwt's API that the models name.
package jwt

import (
	"time"

	"github.com/kataras/jwt"
)

type (
	Alg            = jwt.Alg
	TokenValidator = jwt.TokenValidator
	Signer         struct{}
	Verifier       struct{}
)

func NewSigner(signatureAlg Alg, signatureKey any, maxAge time.Duration) *Signer { return nil }

func NewVerifier(signatureAlg Alg, signatureKey any, validators ...TokenValidator) *Verifier {
	return nil
}

func (s *Signer) WithEncryption(key, additionalData []byte) *Signer { return s }
