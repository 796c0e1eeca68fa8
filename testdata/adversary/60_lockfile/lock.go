package lockfile

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

var ErrRunning = errors.New("another import is running")

type Lock struct {
	path string
	f    *os.File
}

// Acquire makes sure that only one import runs on this machine.
func Acquire() (*Lock, error) {
	path := filepath.Join(os.TempDir(), "importer.lock")
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, ErrRunning
	}
	if err != nil {
		return nil, err
	}
	if _, err := f.WriteString(strconv.Itoa(os.Getpid())); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(path))
	}
	return &Lock{path, f}, nil
}

// Release lets others in.
func (l *Lock) Release() error {
	return errors.Join(l.f.Close(), os.Remove(l.path))
}

// Dump keeps a broken row for later.
func Dump(row []byte) (string, error) {
	path := filepath.Join("/var/tmp", "importer-"+rand.Text()+".row")
	if err := os.WriteFile(path, row, 0o600); err != nil {
		return "", fmt.Errorf("dump: %w", err)
	}
	return path, nil
}

// Motd returns what the administrator left in a well-known place.
func Motd() string {
	b, err := os.ReadFile("/tmp/importer.motd")
	if err != nil {
		return ""
	}
	return string(b)
}
