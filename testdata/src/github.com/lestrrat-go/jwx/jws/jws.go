// Package jws has the part of github.com/lestrrat-go/jwx/jws's API that the models name.
package jws

import "github.com/lestrrat-go/jwx/jwa"

type Message struct{}

func (m Message) Payload() []byte { return nil }

type Signature struct{}

func (m Message) Signatures() []*Signature { return nil }

type SignOption interface{}

type VerifyOption interface{}

func Parse(src []byte) (*Message, error) { return nil, nil }

func ParseString(src string) (*Message, error) { return nil, nil }

func Sign(payload []byte, alg jwa.SignatureAlgorithm, key interface{}, options ...SignOption) ([]byte, error) {
	return nil, nil
}

func Verify(buf []byte, alg jwa.SignatureAlgorithm, key interface{}, options ...VerifyOption) ([]byte, error) {
	return nil, nil
}
