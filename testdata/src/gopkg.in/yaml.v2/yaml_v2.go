// Package yaml has the part of gopkg.in/yaml.v2's API that the models name.
package yaml

import (
	"io"
)

type Decoder struct{}

func (dec *Decoder) Decode(v interface{}) error { return nil }

type Encoder struct{}

func (e *Encoder) Encode(v interface{}) error { return nil }

type MapItem struct{}

type MapSlice []MapItem

func Marshal(in interface{}) ([]byte, error) { return nil, nil }

func NewDecoder(r io.Reader) *Decoder { return nil }

func NewEncoder(w io.Writer) *Encoder { return nil }

func Unmarshal(in []byte, out interface{}) error { return nil }

func UnmarshalStrict(in []byte, out interface{}) error { return nil }
