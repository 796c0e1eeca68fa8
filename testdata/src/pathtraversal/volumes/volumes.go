// Package volumes says on which file system paths are.
package volumes

import (
	"net/http"

	"github.com/spf13/afero"

	"pathtraversal/volumes/blobs"
)

func stores(r *http.Request) {
	machine := blobs.New(afero.NewReadOnlyFs(afero.NewOsFs()), "/data")
	machine.Read(r.FormValue("a")) // want `HTTP form value "a" reaches`
	machine.Checked(r.FormValue("a"))
	below := blobs.New(afero.NewBasePathFs(afero.NewOsFs(), "/data"), "/")
	below.Read(r.FormValue("b"))
	blobs.Load(afero.NewOsFs(), r.FormValue("c")) // want `HTTP form value "c" reaches`
	blobs.Load(afero.NewMemMapFs(), r.FormValue("d"))
}

type handler struct{ blobs *blobs.Store }

func (h *handler) get(w http.ResponseWriter, r *http.Request) {
	h.blobs.Read(r.FormValue("e")) // want `HTTP form value "e" reaches`
}

func routes() {
	h := &handler{blobs: blobs.New(afero.NewOsFs(), "/data")}
	http.HandleFunc("/", h.get)
}

// Of the same package, by what its constructor is given.
type local struct{ fs afero.Fs }

func newLocal(fs afero.Fs) *local { return &local{fs: fs} }

func (l *local) get(w http.ResponseWriter, r *http.Request) {
	l.fs.Open(r.FormValue("f")) // want `HTTP form value "f" reaches`
}

func more() { http.HandleFunc("/more", newLocal(afero.NewOsFs()).get) }
