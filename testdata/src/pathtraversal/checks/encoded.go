package checks

import (
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"os"
	"path/filepath"

	"github.com/rs/xid"

	"pathtraversal/checks/safe"
)

// What can be decoded has the digits of the encoding.
func decoded(r *http.Request) {
	name := r.FormValue("name")
	if _, err := hex.DecodeString(name); err == nil {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	if _, err := xid.FromString(name); err == nil {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	if _, err := safe.ParseID(name); err == nil {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	_, _ = xid.FromString(name)
	_, _ = os.Open(filepath.Join(dir, name)) // want `HTTP form value`
}

// What equals what an encoder makes does, too.
func again(r *http.Request) {
	name := r.FormValue("name")
	raw, err := base64.RawURLEncoding.DecodeString(name)
	if err == nil && base64.RawURLEncoding.EncodeToString(raw) == name {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	if safe.Canonical(name) {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	if string(raw) == name { // equals a text that may be anything
		_, _ = os.Open(filepath.Join(dir, name)) // want `HTTP form value`
	}
	if err == nil && base64.StdEncoding.EncodeToString(raw) == name {
		_, _ = os.Open(name) // want `HTTP form value`
	}
	if safe.Marked(name) {
		_, _ = os.Open(filepath.Join(dir, name)) // want `HTTP form value`
	}
}
