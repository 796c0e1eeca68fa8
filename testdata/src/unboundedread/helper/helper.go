// Package helper decompresses for others.
package helper

import (
	"bytes"
	"compress/gzip"
	"io"
)

// Gunzip returns all that the data decompresses to.
func Gunzip(data []byte) ([]byte, error) {
	gz, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(gz)
}

// Some returns what the data decompresses to, if it is not too much.
func Some(data []byte) ([]byte, error) {
	gz, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(gz, 1<<20))
}

// All reads all of a reader.
func All(r io.Reader) ([]byte, error) { return io.ReadAll(r) }
