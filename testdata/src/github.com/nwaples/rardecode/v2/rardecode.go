// Package rardecode has the part of github.com/nwaples/rardecode/v2's API that the models name.
package rardecode

import "io"

type FileHeader struct {
	Name  string
	IsDir bool
}

type Reader struct{}

func NewReader(r io.Reader, opts ...Option) (*Reader, error) { return nil, nil }

type Option func()

func (r *Reader) Next() (*FileHeader, error) { return nil, nil }

func (r *Reader) Read(p []byte) (int, error) { return 0, nil }
