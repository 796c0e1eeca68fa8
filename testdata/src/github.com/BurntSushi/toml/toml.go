// Package toml has the part of github.com/BurntSushi/toml's API that the models name.
package toml

import (
	"io"
	"io/fs"
)

type Decoder struct{}

func (dec *Decoder) Decode(v any) (_ MetaData, _ error) { return }

type Encoder struct{}

func (enc *Encoder) Encode(v any) error { return nil }

type MetaData struct{}

type Primitive struct{}

func Decode(data string, v any) (_ MetaData, _ error) { return }

func DecodeFS(fsys fs.FS, path string, v any) (_ MetaData, _ error) { return }

func DecodeFile(path string, v any) (_ MetaData, _ error) { return }

func DecodeReader(r io.Reader, v any) (_ MetaData, _ error) { return }

func Marshal(v any) ([]byte, error) { return nil, nil }

func NewDecoder(r io.Reader) *Decoder { return nil }

func NewEncoder(w io.Writer) *Encoder { return nil }

func PrimitiveDecode(primValue Primitive, v any) error { return nil }

func Unmarshal(data []byte, v any) error { return nil }
