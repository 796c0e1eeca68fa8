// Package store writes files for others.
package store

import (
	"io"
	"os"
)

func Save(path string, data []byte, perm os.FileMode) error {
	return os.WriteFile(path, data, perm)
}

func Open(path string, data []byte) error {
	return os.WriteFile(path, data, 0o644)
}

func Closed(path string, data []byte) error {
	return os.WriteFile(path, data, 0o600)
}

func Write(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}

func SetMode(path string, mode os.FileMode) error {
	return os.Chmod(path, mode)
}
