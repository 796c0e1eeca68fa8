// Package separator compares the start of a path with a folder.
package separator

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

func read(r *http.Request, dir string) ([]byte, error) {
	p := filepath.Join(dir, r.FormValue("name"))
	if !strings.HasPrefix(p, dir) {
		return nil, os.ErrNotExist
	}
	return os.ReadFile(p) // want `put a separator behind the folder`
}

const data = "/srv/data"

func write(r *http.Request) error {
	p := filepath.Join(data, r.FormValue("name"))
	if !strings.HasPrefix(p, filepath.Clean(data)) {
		return os.ErrNotExist
	}
	return os.WriteFile(p, nil, 0o600) // want `put a separator behind the folder`
}
