// Package raw tells its router to leave paths as they are.
package raw

import (
	"net/http"
	"os"
	"path/filepath"

	"github.com/gorilla/mux"
)

const dir = "/srv/data"

func routes() http.Handler {
	r := mux.NewRouter().SkipClean(true)
	r.HandleFunc("/files/", serve)
	return r
}

func serve(w http.ResponseWriter, r *http.Request) {
	_, _ = os.ReadFile(filepath.Join(dir, r.URL.Path)) // want `as a path`
}
