// Package reuse spoils what os.CreateTemp and os.MkdirTemp have done well.
package reuse

import (
	"net/http"
	"os"
	"path/filepath"
	"strconv"
)

func removed() error {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return err
	}
	name := f.Name()
	f.Close()
	os.Remove(name)
	return os.WriteFile(name, nil, 0o600) // want `the name of a temporary file is used after the file was removed`
}

func removedDir() error {
	dir, err := os.MkdirTemp("", "x")
	if err != nil {
		return err
	}
	os.RemoveAll(dir)
	return os.MkdirAll(dir, 0o700) // want `used after the file was removed`
}

func fifo() error {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return err
	}
	if err := os.Remove(f.Name()); err != nil {
		return err
	}
	g, err := os.OpenFile(f.Name(), os.O_RDWR|os.O_CREATE, 0o600) // want `used after the file was removed`
	if err != nil {
		return err
	}
	return g.Close()
}

// kept is removed at the end, or where something went wrong.
func kept(data []byte) error {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(data); err != nil {
		os.Remove(f.Name())
		return err
	}
	f.Close()
	return os.WriteFile(f.Name(), data, 0o600)
}

func exclusive() {
	f, _ := os.CreateTemp("", "x")
	os.Remove(f.Name())
	os.OpenFile(f.Name(), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
}

func again() {
	f, _ := os.CreateTemp("", "x")
	os.Remove(f.Name())
	f, _ = os.CreateTemp("", "y")
	os.WriteFile(f.Name(), nil, 0o600)
}

func opened() {
	f, _ := os.CreateTemp("", "x")
	f.Chmod(0o666) // want `a temporary file is opened to all users for writing`
	dir, _ := os.MkdirTemp("", "x")
	os.Chmod(dir, 0o777) // want `opened to all users for writing`
	os.Chmod(dir, 0o777|os.ModeSticky)
	os.Chmod(dir, 0o755)
	f.Chmod(0o644)
}

func changed(uid int) {
	os.Chmod("/tmp/app.dat", 0o600)   // want `reaches os.Chmod with a name that others can predict`
	os.Chown("/tmp/app.log", uid, -1) // want `reaches os.Chown`
	os.Chmod("/srv/app.dat", 0o600)
}

// told is one flaw, where the file is made.
func told() {
	name := "/tmp/app.sum"
	os.WriteFile(name, nil, 0o600) // want `reaches os.WriteFile`
	os.Chmod(name, 0o640)
}

// read is of low confidence: it may be what the user wants.
func read(r *http.Request) {
	os.ReadFile("/tmp/app.dat")
	os.CreateTemp("", r.FormValue("name"))                // want `HTTP form value "name" reaches os.CreateTemp as a part of the file's name`
	os.MkdirTemp("", "up-"+r.FormValue("name")+"-*")      // want `reaches os.MkdirTemp as a part`
	os.CreateTemp("", filepath.Base(r.FormValue("name"))) // low: the name is cut
	os.CreateTemp("", "upload-*")
	os.CreateTemp("", "upload-"+strconv.Itoa(len(r.Header)))
}

// whole has the directory itself, which is there.
func whole(dir string) {
	if dir == "" {
		dir = os.TempDir()
	}
	os.MkdirAll(dir, 0o755)
	os.MkdirAll("/tmp", 0o755)
	os.MkdirAll(dir+"/app", 0o755) // want `reaches os.MkdirAll`
	os.MkdirAll(newDisk(filepath.Clean(os.TempDir())).root, 0o755)
}

type disk struct{ root string }

func newDisk(root string) *disk { return &disk{root} }

func named(dir string) string { return filepath.Join(dir, "app") }

func parts() {
	os.MkdirAll(named(os.TempDir()), 0o755) // want `reaches os.MkdirAll`
}
