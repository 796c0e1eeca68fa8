// Package scratch gives every job a directory of its own.
package scratch

import (
	"os"
	"path/filepath"
)

type Dir struct{ path string }

// New makes a directory that nobody else can guess or read.
func New(job string) (*Dir, error) {
	p, err := os.MkdirTemp(os.TempDir(), "job-"+job+"-*")
	if err != nil {
		return nil, err
	}
	return &Dir{p}, nil
}

// Create creates a file in the directory.
func (d *Dir) Create(name string) (*os.File, error) {
	return os.Create(filepath.Join(d.path, name))
}

// Path returns the path of a file in the directory.
func (d *Dir) Path(name string) string { return filepath.Join(d.path, name) }

// Close removes the directory and all that is in it.
func (d *Dir) Close() error { return os.RemoveAll(d.path) }
