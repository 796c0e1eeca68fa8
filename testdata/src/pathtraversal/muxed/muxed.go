// Package muxed has handlers of a router that cleans the paths of requests.
package muxed

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gorilla/mux"
	"github.com/spf13/afero"
)

const dir = "/srv/data"

func routes() http.Handler {
	r := mux.NewRouter()
	r.PathPrefix("/files/").Handler(http.StripPrefix("/files", http.HandlerFunc(serve)))
	return r
}

func based(fs *afero.BasePathFs, r *http.Request) {
	_, _ = os.ReadFile(afero.FullBaseFsPath(fs, r.URL.Path))
	_, _ = os.ReadFile(afero.FullBaseFsPath(fs, r.FormValue("path"))) // want `as a path`
}

func serve(w http.ResponseWriter, r *http.Request) {
	_, _ = os.ReadFile(filepath.Join(dir, r.URL.Path))
	_, _ = os.ReadFile(dir + "/" + strings.TrimPrefix(r.URL.Path, "/"))
	_, _ = os.ReadFile(filepath.Join(dir, r.FormValue("path"))) // want `as a path`
	_, _ = os.ReadFile(r.URL.Path)                              // want `as a path`
}
