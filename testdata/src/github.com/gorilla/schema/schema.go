// Package schema has the part of github.com/gorilla/schema's API that the models name.
package schema

type Decoder struct{}

func (d *Decoder) Decode(dst interface{}, src map[string][]string) error { return nil }

type Encoder struct{}

func (e *Encoder) Encode(src interface{}, dst map[string][]string) error { return nil }

func NewDecoder() *Decoder { return nil }

func NewEncoder() *Encoder { return nil }
