package checks

import (
	"net/http"
	"os"

	"pathtraversal/checks/safe"
)

// A validator that remembers what it has found.
func remembered(r *http.Request) {
	name := r.FormValue("name")
	if safe.Listed(name) {
		_, _ = os.Open(name)
	}
	if safe.Named(name) {
		_, _ = os.Open("/data/" + name)
	}
	if safe.Told(name) {
		_, _ = os.Open("/data/" + name) // want `HTTP form value`
	}
	if safe.Seen(name) {
		_, _ = os.Open("/data/" + name) // want `HTTP form value`
	}
}
