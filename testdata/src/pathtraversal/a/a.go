// Package a has paths that requests choose, within functions and across them.
package a

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
)

const dir = "/srv/data"

func whole(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	_, _ = os.Open(name)                                    // want `HTTP form value "name" reaches os.Open as a path, and "../" in it leads out of the folder; use an os.Root`
	_, _ = os.ReadFile(filepath.Join(dir, name))            // want `as a path`
	_, _ = os.ReadFile(dir + "/" + name)                    // want `as a path`
	_, _ = os.ReadFile(fmt.Sprintf("%s/%s.txt", dir, name)) // want `as a path`
	_, _ = os.Create(path.Join(dir, path.Clean(name)))      // want `as a path`
	abs, _ := filepath.Abs(filepath.Join(dir, name))
	_ = os.WriteFile(abs, nil, 0o600)                                       // want `as a path`
	_ = os.MkdirAll(filepath.Dir(abs), 0o700)                               // want `as a path`
	_ = os.Rename(abs, filepath.Join(dir, "old"))                           // want `as a path`
	_ = os.RemoveAll(filepath.Join(dir, name))                              // want `as a path`
	_, _ = os.ReadDir(filepath.Join(dir, name))                             // want `as a path`
	_, _ = os.OpenRoot(name)                                                // want `as a path`
	_ = os.DirFS(name)                                                      // want `as a path`
	_ = filepath.WalkDir(filepath.Join(dir, name), nil)                     // want `as a path`
	http.ServeFile(w, r, filepath.Join(dir, name))                          // want `as a path`
	_, _ = os.Open(filepath.Join(dir, strings.ReplaceAll(name, "../", ""))) // want `as a path`
	_, _ = os.Open(filepath.Join(dir, strings.TrimPrefix(name, "../")))     // want `as a path`
}

func harmless(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	root, _ := os.OpenRoot(dir)
	_, _ = root.Open(name)
	_ = root.RemoveAll(name)
	_, _ = os.OpenInRoot(dir, name)
	_, _ = http.Dir(dir).Open(name)
	_, _ = os.DirFS(dir).Open(name)
	_, _ = os.Open(filepath.Join(dir, filepath.Base(name)))
	_, _ = os.Open(filepath.Join(dir, filepath.Clean("/"+name)))
	_, _ = os.Open(dir + path.Clean("/"+name))
	_, _ = os.Open(filepath.Join(dir, filepath.Join("/", name)))
	_, _ = os.Open(filepath.Join(dir, strings.ReplaceAll(name, "..", "")))
	if local, err := filepath.Localize(name); err == nil {
		_, _ = os.Open(filepath.Join(dir, local))
	}
	_, _ = os.Open(filepath.Join(dir, path.Clean(r.URL.Path)))
	http.ServeFile(w, r, filepath.Join(dir, r.URL.Path))      // it refuses ".." in the path of the request
	_, _ = os.Open(filepath.Join(dir, os.Args[1]))            // the user's own
	_, _ = os.Open(os.Getenv("CONFIG"))                       // who starts the program chooses it
	_, _ = os.Open(filepath.Clean("/" + name))                // want `as a path`
	_, _ = os.Open(strings.ReplaceAll(name, "..", ""))        // want `as a path`
	_ = os.RemoveAll(filepath.Join(dir, filepath.Base(name))) // want `it has no separator left, but .\.\.. and the empty text`
}

// A rooted path is cleaned of all "..".
func rooted(r *http.Request) {
	name := r.FormValue("name")
	if !strings.HasPrefix(name, "/") {
		name = "/" + name
	}
	_, _ = os.Open(dir + path.Clean(name))
}

// asked tells which files there are; where the file is opened too, that is the flaw.
func asked(w http.ResponseWriter, r *http.Request) {
	if _, err := os.Stat(filepath.Join(dir, r.FormValue("lang"))); err != nil { // want `tells which files there are`
		http.NotFound(w, r)
	}
	p := filepath.Join(dir, r.FormValue("name"))
	if _, err := os.Stat(p); err == nil {
		f, _ := os.Open(p) // want `as a path`
		_, _ = io.Copy(w, f)
	}
}

type disk struct{ root string }

func (d disk) path(key string) string { return filepath.Join(d.root, key) }

func (d disk) read(key string) ([]byte, error) {
	return os.ReadFile(d.path(key)) // want `as a path`
}

func (d disk) safe(key string) ([]byte, error) {
	p := d.path(key)
	if !strings.HasPrefix(p, d.root+string(filepath.Separator)) {
		return nil, os.ErrNotExist
	}
	return os.ReadFile(p)
}

func keys(w http.ResponseWriter, r *http.Request) {
	d := disk{dir}
	_, _ = d.read(r.FormValue("key"))
	_, _ = d.safe(r.FormValue("key"))
	if key := r.FormValue("key"); filepath.IsLocal(key) {
		_, _ = d.read(key)
	}
}
