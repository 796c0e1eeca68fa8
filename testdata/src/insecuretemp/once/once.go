// Package once has paths that are used many times: each is told where it is made, or first used.
package once

import (
	"fmt"
	"os"
	"path/filepath"
)

func directory(data []byte) {
	dir := filepath.Join(os.TempDir(), "app")
	os.MkdirAll(dir, 0o700) // want `os.TempDir reaches os.MkdirAll`
	os.WriteFile(filepath.Join(dir, "a"), data, 0o600)
	os.WriteFile(filepath.Join(dir, "sub", "b"), data, 0o600)
	os.Chmod(dir, 0o755)
	below(dir, data)
}

func below(dir string, data []byte) { os.WriteFile(filepath.Join(dir, "c"), data, 0o600) }

// parent makes the directory of the file first.
func parent(data []byte) {
	name := filepath.Join(os.TempDir(), "spool", "a")
	os.MkdirAll(filepath.Dir(name), 0o700) // want `os.TempDir reaches os.MkdirAll`
	os.WriteFile(name, data, 0o600)
}

// siblings have a directory that another program makes.
func siblings(data []byte) {
	dir := filepath.Join(os.TempDir(), "work")
	os.WriteFile(filepath.Join(dir, "a"), data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(filepath.Join(dir, "b"), data, 0o600)
}

// apart are two files: each needs a better name.
func apart(data []byte) {
	dir := os.TempDir()
	os.WriteFile(filepath.Join(dir, "a"), data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(filepath.Join(dir, "b"), data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(dir+"/c", data, 0o600)                // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(dir+"/d", data, 0o600)                // want `os.TempDir reaches os.WriteFile`
	e := dir + "/e"
	os.WriteFile(e, data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(e+".sum", data, 0o600)
}

// temp has any name in the directory: what its callers choose are several files.
func temp(name string) string { return filepath.Join(os.TempDir(), name) }

func chosen(data []byte) {
	os.WriteFile(temp("a"), data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(temp("b"), data, 0o600) // want `os.TempDir reaches os.WriteFile`
	c := temp("c")
	os.WriteFile(c, data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(c, data, 0o600)
}

// dump gives the name itself, so one better name mends all.
func dump(kind string) string {
	return fmt.Sprintf("%s/app-%d-%s.dump", os.TempDir(), os.Getpid(), kind)
}

func dumps(data []byte) {
	os.WriteFile(dump("cpu"), data, 0o600) // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(dump("mem"), data, 0o600)
}

// state is one file.
func state() string { return filepath.Join(os.TempDir(), "state") }

func save(data []byte) { os.WriteFile(state(), data, 0o600) } // want `os.TempDir reaches os.WriteFile`

func reset() { os.WriteFile(state(), nil, 0o600) }

const workDir = "/tmp/builder"

func prepare() { os.MkdirAll(workDir, 0o755) } // want `reaches os.MkdirAll`

func script(data []byte) {
	os.WriteFile(workDir+"/build.sh", data, 0o755)
	os.WriteFile(filepath.Join(workDir, "env"), data, 0o755)
}

func first(data []byte) { os.WriteFile("/tmp/one.log", data, 0o600) } // want `reaches os.WriteFile`

func second(data []byte) { os.WriteFile("/tmp/one.log", data, 0o600) } // want `reaches os.WriteFile`

type store struct{ dir string }

func newStore() *store { return &store{filepath.Join(os.TempDir(), "store")} }

func (s *store) put(key string, data []byte) {
	os.WriteFile(filepath.Join(s.dir, key), data, 0o600)
}

func (s *store) open() { os.MkdirAll(s.dir, 0o700) } // want `os.TempDir reaches os.MkdirAll`

func (s *store) get(key string) ([]byte, error) { return os.ReadFile(filepath.Join(s.dir, key)) }
