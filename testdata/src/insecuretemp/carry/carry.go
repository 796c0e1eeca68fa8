// Package carry makes temporary files whose names come from other functions.
package carry

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
)

const base = "/tmp"

var lockFile = filepath.Join(os.TempDir(), "app.lock")

func lock() error {
	f, err := os.Create(lockFile) // want `os.TempDir reaches os.Create`
	if err != nil {
		return err
	}
	return f.Close()
}

func name(dir, id string) string { return path.Join(dir, fmt.Sprintf("app-%s.txt", id)) }

func helpers() {
	os.WriteFile(name(base, "a"), nil, 0o600) // want `reaches os.WriteFile`
	os.WriteFile(name("/srv", "a"), nil, 0o600)
}

func write(file string, data []byte) error {
	return os.WriteFile(file, data, 0o600) // want `reaches os.WriteFile`
}

func writes() {
	write("/tmp/app.txt", nil)
	write("/srv/app.txt", nil)
}

// save gets only safe names.
func save(file string, r io.Reader) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

func saves(r io.Reader) error {
	dir, err := os.MkdirTemp("", "app")
	if err != nil {
		return err
	}
	return save(filepath.Join(dir, "x"), r)
}

func unguessable() string {
	b := make([]byte, 16)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func random() {
	os.WriteFile(name(os.TempDir(), unguessable()), nil, 0o600)
	os.WriteFile(name(os.TempDir(), "b"), nil, 0o600) // want `os.TempDir reaches os.WriteFile`
}

type paths struct{ cache, data string }

func (p *paths) fill() {
	p.cache = filepath.Join(os.TempDir(), "cache")
	p.data = "/var/lib/app"
}

func fields() {
	var p paths
	p.fill()
	os.MkdirAll(p.cache, 0o755) // want `os.TempDir reaches os.MkdirAll`
	os.MkdirAll(p.data, 0o755)
}

func closures() {
	dir := os.TempDir()
	touch := func(n string) { os.WriteFile(filepath.Join(dir, n), nil, 0o600) } // want `os.TempDir reaches os.WriteFile`
	touch("a")
	defer touch("b")
	go func(d string) { os.Mkdir(d, 0o700) }(dir + "/c") // want `os.TempDir reaches os.Mkdir`
}

func lists() {
	for _, f := range []string{"/tmp/a", "/srv/b"} {
		os.WriteFile(f, nil, 0o600) // want `reaches os.WriteFile`
	}
	files := map[string]string{"log": "/tmp/app.log", "data": "/srv/app"}
	os.Create(files["log"]) // want `reaches os.Create`
	os.Create(files["data"])
}
