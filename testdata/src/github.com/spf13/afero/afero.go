// Package afero has the part of github.com/spf13/afero's API that the models name.
package afero

import (
	"io"
	"os"
	"path/filepath"
)

type Afero struct {
	Fs
}

func (a Afero) GetTempDir(subPath string) string { return "" }

func (a Afero) ReadDir(dirname string) ([]os.FileInfo, error) { return nil, nil }

func (a Afero) ReadFile(filename string) ([]byte, error) { return nil, nil }

func (a Afero) SafeWriteReader(path string, r io.Reader) error { return nil }

func (a Afero) TempDir(dir string, prefix string) (string, error) { return "", nil }

func (a Afero) TempFile(dir string, pattern string) (File, error) { return nil, nil }

func (a Afero) Walk(root string, walkFn filepath.WalkFunc) error { return nil }

func (a Afero) WriteFile(filename string, data []byte, perm os.FileMode) error { return nil }

func (a Afero) WriteReader(path string, r io.Reader) error { return nil }

type BasePathFs struct{}

func (b *BasePathFs) Create(name string) (File, error) { return nil, nil }

func (b *BasePathFs) Mkdir(name string, mode os.FileMode) error { return nil }

func (b *BasePathFs) MkdirAll(name string, mode os.FileMode) error { return nil }

func (b *BasePathFs) Open(name string) (File, error) { return nil, nil }

func (b *BasePathFs) OpenFile(name string, flag int, mode os.FileMode) (File, error) { return nil, nil }

func (b *BasePathFs) Remove(name string) error { return nil }

func (b *BasePathFs) RemoveAll(name string) error { return nil }

func (b *BasePathFs) Rename(oldname string, newname string) error { return nil }

func (b *BasePathFs) Stat(name string) (os.FileInfo, error) { return nil, nil }

type File interface {
	io.Closer
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Writer
	io.WriterAt
	Readdir(count int) ([]os.FileInfo, error)
	Readdirnames(n int) ([]string, error)
}

type Fs interface {
	Chmod(name string, mode os.FileMode) error
	Create(name string) (File, error)
	Mkdir(name string, perm os.FileMode) error
	MkdirAll(path string, perm os.FileMode) error
	Open(name string) (File, error)
	OpenFile(name string, flag int, perm os.FileMode) (File, error)
	Remove(name string) error
	RemoveAll(path string) error
	Rename(oldname string, newname string) error
	Stat(name string) (os.FileInfo, error)
}

func FullBaseFsPath(basePathFs *BasePathFs, relativePath string) string { return "" }

func GetTempDir(fs Fs, subPath string) string { return "" }

func NewBasePathFs(source Fs, path string) Fs { return nil }

func NewMemMapFs() Fs { return nil }

func NewOsFs() Fs { return nil }

func ReadAll(r io.Reader) ([]byte, error) { return nil, nil }

func ReadDir(fs Fs, dirname string) ([]os.FileInfo, error) { return nil, nil }

func ReadFile(fs Fs, filename string) ([]byte, error) { return nil, nil }

func SafeWriteReader(fs Fs, path string, r io.Reader) error { return nil }

func TempDir(fs Fs, dir string, prefix string) (string, error) { return "", nil }

func TempFile(fs Fs, dir string, pattern string) (File, error) { return nil, nil }

func Walk(fs Fs, root string, walkFn filepath.WalkFunc) error { return nil }

func WriteFile(fs Fs, filename string, data []byte, perm os.FileMode) error { return nil }

func WriteReader(fs Fs, path string, r io.Reader) error { return nil }

func NewReadOnlyFs(source Fs) Fs { return nil }
