// Package leaf checks the folder of a path, and leaves its last element as it is, since that may be a link.
package leaf

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const base = "/etc/server/sites"

var errOutside = errors.New("outside")

func isBelow(path, folder string) bool {
	path, folder = filepath.Clean(path), filepath.Clean(folder)
	return path == folder || strings.HasPrefix(path, folder+string(filepath.Separator))
}

func resolve(name string) (string, error) {
	path := filepath.Clean(filepath.Join(base, name))
	parent := filepath.Dir(path)
	if path == base {
		parent = base
	}
	if !isBelow(parent, base) {
		return "", errOutside
	}
	return path, nil
}

func resolvePlain(name string) (string, error) {
	path := filepath.Join(base, name)
	if !isBelow(filepath.Dir(path), base) {
		return "", errOutside
	}
	return path, nil
}

func resolveLoose(name string) (string, error) {
	path := filepath.Join(base, name)
	parent := filepath.Dir(path)
	if strings.HasSuffix(name, ".link") {
		parent = base
	}
	if !isBelow(parent, base) {
		return "", errOutside
	}
	return path, nil
}

func resolveRaw(name string) (string, error) {
	path := base + "/" + name
	if !isBelow(filepath.Dir(path), base) {
		return "", errOutside
	}
	return path, nil
}

func handler(w http.ResponseWriter, r *http.Request) {
	if path, err := resolve(r.FormValue("name")); err == nil {
		os.Remove(path)
	}
	if path, err := resolvePlain(r.FormValue("name")); err == nil {
		os.Remove(path)
	}
	if path, err := resolveLoose(r.FormValue("name")); err == nil {
		os.Remove(path) // want `reaches os.Remove`
	}
	if path, err := resolveRaw(r.FormValue("name")); err == nil { // a last element ".." leads to /etc/server
		os.Remove(path) // want `reaches os.Remove`
	}
}
