// Package decoded has paths whose escapes are undone after they were checked, and before.
package decoded

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

const dir = "/srv/files/"

func escaped(r *http.Request) {
	name := url.PathEscape(r.FormValue("name"))
	os.Remove(dir + name)
	back, err := url.PathUnescape(name)
	if err == nil {
		os.Remove(dir + back) // want `as a path`
	}
}

func checked(r *http.Request) {
	name := r.FormValue("name")
	if strings.Contains(name, "..") {
		return
	}
	os.ReadFile(filepath.Join(dir, name))
	if name, err := url.QueryUnescape(name); err == nil {
		os.ReadFile(filepath.Join(dir, name)) // want `as a path`
	}
}

func checkedAfter(r *http.Request) {
	name, err := url.QueryUnescape(r.FormValue("name"))
	if err != nil || !filepath.IsLocal(name) {
		return
	}
	os.ReadFile(filepath.Join(dir, name))
}

var known = map[string]bool{"a%20b": true}

// What is one of the program's own texts stays so.
func chosen(r *http.Request) {
	name := r.FormValue("name")
	if !known[name] {
		return
	}
	if name, err := url.QueryUnescape(name); err == nil {
		os.ReadFile(filepath.Join(dir, name))
	}
}

func packed(r *http.Request) {
	name := filepath.Base(r.FormValue("name"))
	os.ReadFile(filepath.Join(dir, name))
	if b, err := base64.URLEncoding.DecodeString(name); err == nil {
		os.ReadFile(filepath.Join(dir, string(b))) // want `as a path`
	}
}
