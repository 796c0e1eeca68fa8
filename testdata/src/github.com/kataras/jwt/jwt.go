// Package jwt has the part of github.com/kataras/jwt's API that the models name.
package jwt

type (
	Alg        interface{ Name() string }
	PrivateKey = any
	PublicKey  = any
	InjectFunc func(plainPayload []byte) ([]byte, error)
	SignOption interface{}

	TokenValidator interface{}
	VerifiedToken  struct{ Payload []byte }
)

var HS256 Alg

func Sign(alg Alg, key PrivateKey, claims any, opts ...SignOption) ([]byte, error) { return nil, nil }

func SignEncrypted(alg Alg, key PrivateKey, encrypt InjectFunc, claims any, opts ...SignOption) ([]byte, error) {
	return nil, nil
}

func Verify(alg Alg, key PublicKey, token []byte, validators ...TokenValidator) (*VerifiedToken, error) {
	return nil, nil
}

func VerifyEncrypted(alg Alg, key PublicKey, decrypt InjectFunc, token []byte, validators ...TokenValidator) (*VerifiedToken, error) {
	return nil, nil
}

func GCM(key, additionalData []byte) (encrypt, decrypt InjectFunc, err error) { return nil, nil, nil }
