// Package local makes temporary files inside one function.
package local

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

func constants() {
	os.Create("/tmp/app.log")                      // want `path in the shared temporary directory reaches os.Create`
	os.WriteFile("/var/tmp/app.state", nil, 0o600) // want `reaches os.WriteFile`
	os.Mkdir("/dev/shm/app", 0o700)                // want `reaches os.Mkdir`
	os.MkdirAll(os.TempDir()+"/app/cache", 0o755)  // want `os.TempDir reaches os.MkdirAll`
	os.Create("/var/lib/app/app.log")
	os.WriteFile("tmp/app.state", nil, 0o600)
	os.Create("/tmpfiles/x")
}

func names() {
	os.WriteFile(filepath.Join(os.TempDir(), "x"), nil, 0o600)                     // want `os.TempDir reaches os.WriteFile with a name that others can predict`
	os.WriteFile(fmt.Sprintf("/tmp/app-%d", os.Getpid()), nil, 0o600)              // want `reaches os.WriteFile`
	os.WriteFile("/tmp/app-"+strconv.FormatInt(time.Now().Unix(), 10), nil, 0o600) // want `reaches os.WriteFile`
	os.WriteFile(filepath.Join(os.Getenv("TMPDIR"), "x"), nil, 0o600)              // want `TMPDIR reaches os.WriteFile`
	os.WriteFile(filepath.Join(os.Getenv("HOME"), "tmp", "x"), nil, 0o600)
}

func flags() {
	os.OpenFile("/tmp/app.lock", os.O_CREATE|os.O_RDWR, 0o600) // want `reaches os.OpenFile`
	os.OpenFile("/tmp/app.log", os.O_APPEND|os.O_WRONLY, 0)    // want `reaches os.OpenFile`
	os.OpenFile("/tmp/app.lock", os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	os.OpenFile("/tmp/app.log", os.O_RDONLY, 0)
	os.Open("/tmp/app.log")
	os.Remove("/tmp/app.log")
}

func sockets() {
	net.Listen("unix", "/tmp/app.sock") // the name can be taken before, and then this fails: low confidence
	net.Listen("unix", "/run/app.sock")
	net.Listen("tcp", "localhost:8080")
	net.Dial("unix", "/tmp/app.sock")
}

func moves(old string) {
	os.Rename(old, "/tmp/app.old") // want `reaches os.Rename`
	os.Rename("/tmp/app.old", old)
	os.Symlink(old, filepath.Join(os.TempDir(), "app")) // fails if there is something
}

func safe() error {
	dir, err := os.MkdirTemp("/tmp", "app-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "*.txt")
	if err != nil {
		return err
	}
	defer f.Close()
	return os.WriteFile(f.Name()+".sum", nil, 0o600)
}
