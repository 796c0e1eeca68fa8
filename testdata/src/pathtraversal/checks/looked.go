package checks

import (
	"net/http"
	"os"

	"pathtraversal/checks/safe"
)

// A helper looks a text up, and returns "" for what it does not know.
func lookedUp(r *http.Request) {
	ext := r.FormValue("ext")
	if safe.Type(ext) == "" {
		_, _ = os.Open("/data/" + ext) // want `HTTP form value`
		return
	}
	_, _ = os.Open("/data/" + ext)
}

func lookedUpInOne(r *http.Request) {
	if ext := r.FormValue("ext"); safe.TypeOf(ext) != "" {
		_, _ = os.Open("/data/" + ext)
	}
	ext := r.FormValue("ext")
	if kind := typeOf(ext); kind != "" {
		_, _ = os.Open("/data/" + ext)
	}
	if safe.Known(ext) != "" {
		_, _ = os.Open("/data/" + ext)
	}
	if safe.Or(ext) != "" {
		_, _ = os.Open("/data/" + ext) // want `HTTP form value`
	}
	if safe.TypeOf(ext) == "image/png" {
		_, _ = os.Open("/data/" + ext)
	}
}

func typeOf(ext string) string { return safe.TypeOf(ext) }

var folders = map[string]*os.Root{}

func lookedUpRoot(r *http.Request) {
	name := r.FormValue("name")
	if folders[name] == nil {
		_, _ = os.Open("/data/" + name) // want `HTTP form value`
		return
	}
	_, _ = os.Open("/data/" + name)
}
