// Package opened opens what is joined to a folder.
package opened

import (
	"net/http"
	"os"
	"path/filepath"
)

func open(r *http.Request, dir string) (*os.File, error) {
	return os.Open(filepath.Join(filepath.Dir(dir), r.FormValue("name"))) // want `as a path`
}
