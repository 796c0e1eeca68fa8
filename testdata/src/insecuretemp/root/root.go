// Package root has files in an os.Root.
package root

import (
	"net"
	"os"
	"path/filepath"
)

func shared() {
	r, _ := os.OpenRoot(os.TempDir())
	r.Create("app.log") // want `reaches \(\*os.Root\).Create`
	r.OpenFile("app.lock", os.O_CREATE|os.O_EXCL, 0o600)
	r.ReadFile("app.log")
}

func below() {
	r, _ := os.OpenRoot("/var/tmp/app")
	r.WriteFile("state", nil, 0o600) // want `reaches \(\*os.Root\).WriteFile`
}

func own() {
	dir, _ := os.MkdirTemp("", "app")
	r, _ := os.OpenRoot(dir)
	r.Create("app.log")
	r.MkdirAll("a/b", 0o700)
	s, _ := os.OpenRoot("/var/lib/app")
	s.Create("app.log")
}

func listen(network, address string) (net.Listener, error) {
	return net.Listen(network, address) // low confidence
}

func listens() {
	listen("unix", "/tmp/app.sock")
	listen("unix", "/run/app.sock")
	listen("tcp", "localhost:0")
	net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(os.TempDir(), "b.sock"), Net: "unix"}) // low confidence
	net.ListenUnix("unix", &net.UnixAddr{Name: "/run/b.sock", Net: "unix"})
}
