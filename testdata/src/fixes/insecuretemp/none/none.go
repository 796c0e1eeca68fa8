// Package none has names that somebody else may look for, and calls that tell no new name.
package none

import (
	"net"
	"os"
	"path/filepath"
)

const lock = "/tmp/app/lock"

func none(name string) {
	os.Create(lock)                                         // want `reaches os.Create`
	os.WriteFile("/tmp/app.pid", nil, 0o600)                // want `reaches os.WriteFile`
	os.Create(filepath.Join(os.TempDir(), name))            // want `reaches os.Create`
	os.OpenFile("/tmp/log", os.O_CREATE|os.O_APPEND, 0o600) // want `reaches os.OpenFile`
	net.Listen("unix", "/tmp/app.sock")                     // low confidence, and no fix
	os.Mkdir("/tmp/app", 0o700)                             // want `reaches os.Mkdir`
	dir := "/tmp/other"
	os.Remove(dir)
	if err := os.Mkdir(dir, 0o700); err != nil { // want `reaches os.Mkdir`
		return
	}
	later := "/tmp/later"
	if err := os.Mkdir(later, 0o700); err != nil { // want `reaches os.Mkdir`
		return
	}
	err := os.Remove(later)
	_ = err
}
