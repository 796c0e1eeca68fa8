// Package jws has the part of github.com/lestrrat-go/jwx/v2/jws's API that the models name.
package jws

import "github.com/lestrrat-go/option"

type Message struct{}

func (m Message) Payload() []byte { return nil }

type Signature struct{}

func (m Message) Signatures() []*Signature { return nil }

type ParseOption interface {
	option.Interface
}

type VerifyOption interface {
	option.Interface
}

func Parse(src []byte, options ...ParseOption) (*Message, error) { return nil, nil }

func ParseString(src string) (*Message, error) { return nil, nil }

func Verify(buf []byte, options ...VerifyOption) ([]byte, error) { return nil, nil }
