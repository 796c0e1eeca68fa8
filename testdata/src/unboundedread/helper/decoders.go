package helper

import (
	"compress/gzip"
	"io"
)

// A Decoder reads what has been sent in one of the encodings.
type Decoder interface {
	Decode(r io.Reader) ([]byte, error)
}

type zipped struct{}

func (zipped) Decode(r io.Reader) ([]byte, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	return All(z)
}

type plain struct{}

func (plain) Decode(r io.Reader) ([]byte, error) { return All(r) }

// For returns the decoder for an encoding.
func For(encoding string) Decoder {
	if encoding == "gzip" {
		return zipped{}
	}
	return plain{}
}
