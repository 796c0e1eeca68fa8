// Package blobs keeps files on any file system.
package blobs

import (
	"path/filepath"

	"github.com/spf13/afero"
)

type Store struct {
	fs  afero.Afero
	dir string
}

func New(fs afero.Fs, dir string) *Store { return &Store{fs: afero.Afero{Fs: fs}, dir: dir} }

func (s *Store) Read(name string) ([]byte, error) {
	return s.fs.ReadFile(filepath.Join(s.dir, name))
}

func (s *Store) Checked(name string) ([]byte, error) {
	if !filepath.IsLocal(name) {
		return nil, nil
	}
	return s.fs.ReadFile(filepath.Join(s.dir, name))
}

func Load(fs afero.Fs, name string) ([]byte, error) { return afero.ReadFile(fs, name) }
