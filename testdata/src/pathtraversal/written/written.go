// Package written writes to writers that know the path of their file.
package written

import (
	"io"
	"net/http"
	"os"
	"path/filepath"

	"pathtraversal/written/store"
)

type file struct {
	path string
	data []byte
}

func (f *file) Write(p []byte) (int, error) {
	f.data = append(f.data, p...)
	return len(p), nil
}

func (f *file) Close() error { return os.WriteFile(f.path, f.data, 0o600) } // want `HTTP form value "path" reaches os.WriteFile as a path`

type named struct {
	mode os.FileMode
	n    int
	path []byte
}

func (n *named) Write(p []byte) (int, error) {
	n.path = append(n.path, p...)
	return len(p), nil
}

func (n *named) Close() error { return os.WriteFile(string(n.path), nil, n.mode) } // want `HTTP request body reaches os.WriteFile as a path`

// What is copied to a writer is where its Write puts it.
func copied(r *http.Request) {
	f := &file{path: "/data/x"}
	_, _ = io.Copy(f, r.Body)
	_ = f.Close()
	n := &named{}
	_, _ = io.Copy(n, r.Body)
	_ = n.Close()
}

func open(path string) io.WriteCloser { return &file{path: path} }

// counted hands on what is written to it.
type counted struct {
	to io.WriteCloser
	n  int
}

func (c *counted) Write(p []byte) (int, error) {
	c.n += len(p)
	return c.to.Write(p)
}

func (c *counted) Close() error { return c.to.Close() }

func wrapped(r *http.Request) {
	data, _ := io.ReadAll(r.Body)
	c := &counted{to: open("/data/x")}
	_, _ = c.Write(data)
	_ = c.Close()
	c = &counted{to: &named{}}
	_, _ = io.Copy(c, r.Body)
	_ = c.Close()
	c = &counted{to: open(r.FormValue("path"))}
	_, _ = c.Write(data)
	_ = c.Close()
}

// A helper that is given any writer writes where that one does.
func fill(w io.Writer, r io.Reader) {
	data, _ := io.ReadAll(r)
	_, _ = w.Write(data)
}

func filled(r *http.Request) {
	f := open("/data/x")
	fill(f, r.Body)
	_ = f.Close()
	var n io.WriteCloser = &named{}
	fill(n, r.Body)
	_ = n.Close()
}

// The same of writers of another package.
func across(r *http.Request, d store.Driver) {
	f := store.Open("/data/x")
	_, _ = io.Copy(f, r.Body)
	_ = f.Close()
	n := &store.Named{}
	_, _ = io.Copy(n, r.Body)
	_ = n.Close() // want `HTTP request body reaches os.WriteFile as a path`
	f = store.Open(r.FormValue("path"))
	_, _ = io.Copy(f, r.Body)
	_ = f.Close() // want `HTTP form value "path" reaches os.WriteFile as a path`
}

// A key of which the slash of "../" is written otherwise.
func escaped(r *http.Request) {
	key := store.Escape(r.FormValue("key"), func(r []rune, i int) bool {
		switch c := r[i]; {
		case c < 32:
			return true
		case os.PathSeparator != '/' && c == os.PathSeparator:
			return true
		case i > 1 && c == '/' && r[i-1] == '.' && r[i-2] == '.':
			return true
		}
		return false
	})
	_, _ = os.Open(filepath.Join("/data", key))
	_, _ = os.Open(key) // want `HTTP form value "key" reaches os.Open as a path`
}

// Those of which another one is, or only where a text begins.
func escapedElse(r *http.Request) {
	key := store.Escape(r.FormValue("key"), func(r []rune, i int) bool { return r[i] == '?' || i > 0 && r[i] == '/' && r[i-1] == '/' })
	_, _ = os.Open(filepath.Join("/data", key)) // want `HTTP form value "key" reaches os.Open as a path`
	key = store.Escape(r.FormValue("other"), func(r []rune, i int) bool { return i == 2 && r[i] == '/' && r[1] == '.' && r[0] == '.' })
	_, _ = os.Open(filepath.Join("/data", key)) // want `HTTP form value "other" reaches os.Open as a path`
	key = store.Escape(r.FormValue("third"), func(r []rune, i int) bool { return isBad(r[i]) })
	_, _ = os.Open(filepath.Join("/data", key)) // want `HTTP form value "third" reaches os.Open as a path`
}

func isBad(c rune) bool { return c == '*' }
