// Package toml has the part of github.com/pelletier/go-toml/v2's API that the models name.
package toml

import (
	"io"
)

type Decoder struct{}

func (d *Decoder) Decode(v interface{}) error { return nil }

type Encoder struct{}

func (enc *Encoder) Encode(v interface{}) error { return nil }

func Marshal(v interface{}) ([]byte, error) { return nil, nil }

func NewDecoder(r io.Reader) *Decoder { return nil }

func Unmarshal(data []byte, v interface{}) error { return nil }
