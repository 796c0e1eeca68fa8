// Package reach has temporary files that are named far from where they are made.
package reach

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
)

func pidFile(base string) string { return fmt.Sprintf("%s/app-%d.pid", base, os.Getpid()) }

func start() {
	os.WriteFile(pidFile("/tmp"), nil, 0o644) // want `reaches os.WriteFile`
	os.WriteFile(pidFile("/run/app"), nil, 0o644)
}

func listen() (net.Listener, error) {
	path := filepath.Join(os.TempDir(), "app.sock")
	os.Remove(path)
	return net.Listen("unix", path) // want `os.TempDir reaches net.Listen`
}
