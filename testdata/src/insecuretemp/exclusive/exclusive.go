// Package exclusive creates what nobody has created before, or only seems to.
package exclusive

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

func flags(wait bool) {
	f := os.O_CREATE | os.O_WRONLY
	f |= os.O_EXCL
	os.OpenFile("/tmp/a.lock", f, 0o600)
	g := os.O_CREATE | os.O_WRONLY
	if !wait {
		g |= os.O_EXCL
	}
	os.OpenFile("/tmp/b.lock", g, 0o600) // want `reaches os.OpenFile`
	h := os.O_CREATE | os.O_WRONLY | os.O_EXCL
	if wait {
		h = os.O_CREATE | os.O_WRONLY
	}
	os.OpenFile("/tmp/c.lock", h, 0o600) // want `reaches os.OpenFile`
	os.OpenFile("/tmp/d.lock", syscall.O_CREAT|syscall.O_EXCL, 0o600)
}

func open(name string, flag int) (*os.File, error) { return os.OpenFile(name, flag, 0o600) }

func opens() {
	open("/tmp/e.lock", os.O_RDONLY)
	open("/tmp/f.lock", os.O_CREATE|os.O_EXCL|os.O_RDWR)
}

func create(name string, flag int) (*os.File, error) {
	return os.OpenFile(name, flag, 0o600) // want `reaches os.OpenFile`
}

func creates() { create("/tmp/g.lock", os.O_CREATE|os.O_RDWR) }

// fails does no more than that if there is a directory already: others can have it fail.
func fails() error {
	dir := filepath.Join(os.TempDir(), "app-"+strconv.Itoa(os.Getpid()))
	if err := os.Mkdir(dir, 0o700); err != nil { // want `reaches os.Mkdir`
		return err
	}
	return os.WriteFile(filepath.Join(dir, "x"), nil, 0o600)
}

func again() (string, error) {
	for i := range 100 {
		dir := filepath.Join(os.TempDir(), "app-"+strconv.Itoa(i))
		err := os.Mkdir(dir, 0o700)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		return dir, err
	}
	return "", os.ErrExist
}

func locked() error {
	if err := os.Mkdir("/tmp/app.lock", 0o700); err != nil {
		if os.IsExist(err) {
			return errors.New("locked")
		}
		return err
	}
	return nil
}

func forgives() error {
	dir := filepath.Join(os.TempDir(), "app")
	if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) { // want `reaches os.Mkdir`
		return err
	}
	return os.WriteFile(filepath.Join(dir, "x"), nil, 0o600)
}

func forgets() error {
	dir := filepath.Join(os.TempDir(), "app")
	os.Mkdir(dir, 0o700) // want `reaches os.Mkdir`
	return os.WriteFile(filepath.Join(dir, "x"), nil, 0o600)
}

func stat() error {
	dir := filepath.Join(os.TempDir(), "app")
	if _, err := os.Stat(dir); os.IsNotExist(err) {
		return os.MkdirAll(dir, 0o700) // want `reaches os.MkdirAll`
	}
	return nil
}

var openFile = os.OpenFile

// indirect calls a function value, which no fix rewrites.
func indirect() { openFile("/tmp/h.lock", os.O_CREATE|os.O_RDWR, 0o600) } // want `reaches os.OpenFile`

// links and pipes are not made over something.
func links(target string) {
	os.Symlink(target, "/tmp/current")
	os.Link(target, "/tmp/copy")
	syscall.Mkfifo("/tmp/fifo", 0o600)
}

func both() (string, os.FileMode) { return "/tmp/both", 0o777 }

func all() (string, int, os.FileMode) { return "/tmp/all", os.O_CREATE | os.O_RDWR, 0o600 }

// spread are calls that are given what others return.
func spread() {
	os.Chmod(both())
	os.OpenFile(all()) // want `reaches os.OpenFile`
	os.Mkdir(both())   // want `reaches os.Mkdir`
}

var held, _ = os.OpenFile("/tmp/held.lock", os.O_CREATE|os.O_RDWR, 0o600) // want `reaches os.OpenFile`

// more is given flags and adds some that insist on a new file.
func more(name string, flag int) (*os.File, error) {
	return os.OpenFile(name, flag|os.O_CREATE|os.O_EXCL, 0o600)
}

// outer gives flags to what gives them to OpenFile.
func outer(name string, flag int) (*os.File, error) { return inner(name, flag) }

func inner(name string, flag int) (*os.File, error) {
	return os.OpenFile(name, flag, 0o600) // want `reaches os.OpenFile`
}

// loop adds flags one after the other.
func loop(flags []int, fresh bool) {
	f := os.O_CREATE | os.O_EXCL
	for range flags {
		f |= os.O_RDWR
	}
	os.OpenFile("/tmp/loop.lock", f, 0o600)
	g := os.O_RDONLY
	if fresh {
		g = os.O_RDONLY | syscall.O_NOFOLLOW
	}
	os.OpenFile("/tmp/loop.log", g, 0)
}

func outers() {
	more("/tmp/i.lock", os.O_RDWR)
	outer("/tmp/j.lock", os.O_CREATE|os.O_EXCL)
	outer("/tmp/k.lock", os.O_CREATE|os.O_TRUNC)
}
