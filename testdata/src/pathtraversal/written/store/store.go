// Package store has writers that open a file when they are closed.
package store

import (
	"fmt"
	"io"
	"os"
)

// File keeps what is written to it until it is closed.
type File struct {
	path string
	data []byte
}

func (f *File) Write(p []byte) (int, error) {
	f.data = append(f.data, p...)
	return len(p), nil
}

// Close writes the file.
func (f *File) Close() error { return os.WriteFile(f.path, f.data, 0o600) }

// Open returns the writer of a file.
func Open(path string) io.WriteCloser { return &File{path: path} }

// Named is a writer that takes its path from what is written to it.
type Named struct{ path []byte }

func (n *Named) Write(p []byte) (int, error) {
	n.path = append(n.path, p...)
	return len(p), nil
}

// Close makes the file.
func (n *Named) Close() error { return os.WriteFile(string(n.path), nil, 0o600) }

// Driver opens files.
type Driver interface {
	Open(path string) io.WriteCloser
}

// Escape writes the characters of a key otherwise that should says so of.
func Escape(s string, should func(r []rune, i int) bool) string {
	runes := []rune(s)
	var out []rune
	for i, r := range runes {
		if should(runes, i) {
			out = append(out, []rune(fmt.Sprintf("__%#x__", r))...)
		} else {
			out = append(out, r)
		}
	}
	return string(out)
}
