// Package quiet has temporary files that nobody else can make first.
package quiet

import (
	"crypto/rand"
	"net"
	"os"
	"path/filepath"
)

func below() error {
	dir, err := os.MkdirTemp("", "app")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.WriteFile(filepath.Join(dir, "x"), nil, 0o600); err != nil {
		return err
	}
	_, err = net.Listen("unix", filepath.Join(dir, "sock"))
	return err
}

func create() error {
	f, err := os.CreateTemp(os.TempDir(), "app-*.txt")
	if err != nil {
		return err
	}
	defer f.Close()
	return os.Rename(f.Name(), "/var/lib/app/x")
}

func exclusive() (*os.File, error) {
	return os.OpenFile(filepath.Join(os.TempDir(), "app.lock"), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
}

func named() error {
	return os.WriteFile(filepath.Join(os.TempDir(), "app-"+rand.Text()), nil, 0o600)
}

func read() ([]byte, error) {
	os.Remove("/tmp/app.old")
	if _, err := os.Stat("/tmp/app"); err != nil {
		return nil, err
	}
	return os.ReadFile("/tmp/app")
}

// elsewhere is no shared directory, whatever its name looks like.
func elsewhere() error {
	return os.WriteFile("/srv/tmp/x", nil, 0o600)
}

// folder has the directory itself, which is there; what is below it is another matter.
func folder() error {
	socket := "/tmp/app.sock"
	if err := os.MkdirAll(filepath.Dir(socket), 0o755); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Dir("/var/tmp/app.sock"), 0o755)
}
