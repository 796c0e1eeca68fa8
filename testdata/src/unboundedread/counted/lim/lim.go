// Package lim has readers that count, of which one has a limit.
package lim

import (
	"errors"
	"io"
)

var ErrTooLarge = errors.New("too large")

type Reader struct {
	r    io.Reader
	left int64
}

func New(r io.Reader, n int64) *Reader { return &Reader{r, n} }

func (l *Reader) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, ErrTooLarge
	}
	if int64(len(p)) > l.left {
		p = p[:l.left]
	}
	n, err := l.r.Read(p)
	l.left -= int64(n)
	return n, err
}

type Counter struct {
	r io.Reader
	n int64
}

func Count(r io.Reader) *Counter { return &Counter{r: r} }

func (l *Counter) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	l.n += int64(n)
	return n, err
}

func All(r io.Reader) ([]byte, error) { return io.ReadAll(r) }
