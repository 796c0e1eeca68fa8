// Package helpers spoils temporary files in several functions.
package helpers

import (
	"io/ioutil"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

func name() (string, error) {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return "", err
	}
	f.Close()
	if err := os.Remove(f.Name()); err != nil {
		return "", err
	}
	return f.Name(), nil
}

func uses() error {
	n, err := name()
	if err != nil {
		return err
	}
	return os.WriteFile(n, nil, 0o600) // want `used after the file was removed`
}

// atEnd is removed when the function has returned.
func atEnd() string {
	f, _ := ioutil.TempFile("", "x")
	defer os.Remove(f.Name())
	defer f.Close()
	return f.Name()
}

func usesAtEnd() {
	n := atEnd()
	write(n) // want `used after the file was removed`
}

func write(name string) error { return os.WriteFile(name, nil, 0o600) }

func listen() (net.Listener, error) {
	f, err := os.CreateTemp("", "sock")
	if err != nil {
		return nil, err
	}
	path := f.Name()
	f.Close()
	discard(path)
	return net.Listen("unix", path) // want `used after the file was removed`
}

func discard(path string) { os.Remove(path) }

func dirName() string {
	dir, _ := os.MkdirTemp("", "x")
	os.RemoveAll(dir)
	return dir
}

func clones() {
	dir := dirName()
	os.MkdirAll(dir, 0o755) // want `used after the file was removed`
	other := dirName()
	if err := os.Mkdir(other, 0o755); err != nil {
		return
	}
}

func replace(path string) error {
	os.Remove(path)
	return os.WriteFile(path, nil, 0o600)
}

func replaces() {
	f, _ := os.CreateTemp("", "x")
	f.Close()
	replace(f.Name()) // want `used after the file was removed`
	replace("/srv/x")
}

// kept is not removed, or only where something went wrong.
func kept(data []byte) (string, error) {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return "", err
	}
	if _, err := f.Write(data); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), f.Close()
}

func usesKept() error {
	n, err := kept(nil)
	if err != nil {
		return err
	}
	defer os.Remove(n)
	return write(n)
}

// below is a socket in a directory of its own.
func below() (net.Listener, error) {
	dir, err := os.MkdirTemp("", "x")
	if err != nil {
		return nil, err
	}
	path := filepath.Join(dir, "sock")
	os.Remove(path)
	return net.Listen("unix", path)
}

func renders() ([]byte, error) {
	f, err := os.CreateTemp("", "x-*.html")
	if err != nil {
		return nil, err
	}
	name := f.Name()
	f.Close()
	exec.Command("render", "--out", name).Run()
	os.Remove(name)
	exec.Command("render", "--out", name).Run() // want `used after the file was removed`
	return os.ReadFile(name)
}

func anew() error {
	dir, err := os.MkdirTemp("", "x")
	if err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(dir, "old")); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "old"), 0o700); err != nil {
		return err
	}
	os.RemoveAll(dir)
	return os.MkdirAll(filepath.Join(dir, "sub"), 0o700) // want `used after the file was removed`
}

func share(dir string) error { return os.Chmod(dir, 0o777) }

func restrict(dir string) error { return os.Chmod(dir, 0o755) }

func shares() {
	dir, _ := os.MkdirTemp("", "x")
	share(dir) // want `opened to all users for writing`
	other, _ := os.MkdirTemp("", "x")
	restrict(other)
	share("/srv/drop")
	f, _ := ioutil.TempFile("", "x")
	syscall.Chmod(f.Name(), 0o666) // want `opened to all users for writing`
}
