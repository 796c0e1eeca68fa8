// Package yaml has the part of github.com/goccy/go-yaml's API that the models name.
package yaml

import (
	"context"
	"io"
)

type DecodeOption func(d *Decoder) error

type Decoder struct{}

func (d *Decoder) Decode(v interface{}) error { return nil }

func (d *Decoder) DecodeContext(ctx context.Context, v interface{}) error { return nil }

type EncodeOption func(e *Encoder) error

type Encoder struct{}

func (e *Encoder) Encode(v interface{}) error { return nil }

func JSONToYAML(bytes []byte) ([]byte, error) { return nil, nil }

func Marshal(v interface{}) ([]byte, error) { return nil, nil }

func MarshalContext(ctx context.Context, v interface{}, opts ...EncodeOption) ([]byte, error) {
	return nil, nil
}

func MarshalWithOptions(v interface{}, opts ...EncodeOption) ([]byte, error) { return nil, nil }

func NewDecoder(r io.Reader, opts ...DecodeOption) *Decoder { return nil }

func Unmarshal(data []byte, v interface{}) error { return nil }

func UnmarshalContext(ctx context.Context, data []byte, v interface{}, opts ...DecodeOption) error {
	return nil
}

func UnmarshalWithOptions(data []byte, v interface{}, opts ...DecodeOption) error { return nil }

func YAMLToJSON(bytes []byte) ([]byte, error) { return nil, nil }
