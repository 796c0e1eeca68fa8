// Package milder has predictable paths that do little harm.
package milder

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
)

func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "app")
}

func cache() error { return os.MkdirAll(cacheDir(), 0o700) }

func always() error {
	dir := filepath.Join(os.TempDir(), "app2")
	return os.MkdirAll(dir, 0o700) // want `os.TempDir reaches os.MkdirAll`
}

// The name can be taken before: this fails then.
func listen() (net.Listener, error) { return net.Listen("unix", "/tmp/app.sock") }

func pipe() (*os.File, error) {
	path := filepath.Join(os.TempDir(), "app.fifo")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_RDWR, 0)
}

func noPipe() (*os.File, error) {
	path := filepath.Join(os.TempDir(), "app.log")
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) // want `os.TempDir reaches os.OpenFile`
}

type config struct {
	Dir  string `default:"/tmp/daemon" yaml:"dir"`
	Home string `default:"/var/lib/daemon" yaml:"home"`
}

func (c *config) install(id string) error {
	if err := os.MkdirAll(filepath.Join(c.Home, id), 0o700); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Join(c.Dir, id), 0o700) // want `default of field Dir in the shared temporary directory reaches os.MkdirAll`
}
