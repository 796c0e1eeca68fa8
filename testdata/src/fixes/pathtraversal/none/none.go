// Package none has paths that no fix is offered for.
package none

import (
	"net/http"
	"os"
	"path/filepath"
)

func open(r *http.Request, dir string) {
	_, _ = os.Open(filepath.Join(dir, "sub", r.FormValue("name"))) // want `as a path`
	_, _ = os.ReadFile(filepath.Join(dir, r.FormValue("name")))    // want `as a path`
}
