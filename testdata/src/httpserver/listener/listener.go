package main

import (
	"net"
	"net/http"
	"net/http/pprof"
	"strings"
)

func main() {
	NewControl("/run/control").Start()
	serveOpen()
}

// A Control is served on a socket of the machine, whose mode says who may.
type Control struct {
	server *http.Server
	path   string
}

// NewControl returns one for a path.
func NewControl(path string) *Control {
	c := &Control{path: path}
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	c.server = &http.Server{Handler: mux}
	return c
}

// Start begins to serve.
func (c *Control) Start() error {
	l, err := net.Listen("unix", c.path)
	if err != nil {
		return err
	}
	go func() {
		if err := c.server.Serve(l); err != nil {
			println(err.Error())
		}
	}()
	return nil
}

// The same on an address that others reach.
func serveOpen() {
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index) // want `debug pages are on a router that is served to everybody`
	l, err := net.Listen("tcp", ":8081")
	if err != nil {
		return
	}
	srv := &http.Server{Handler: mux} // want `keeps the server busy`
	srv.Serve(l)
}

// On the machine itself.
func serveNear() {
	if l, err := net.Listen("tcp", "127.0.0.1:0"); err == nil {
		(&http.Server{Handler: http.NewServeMux()}).Serve(l)
	}
}

// The configuration says whether there is a socket or a port.
func either(addr string, mux *http.ServeMux) error {
	l, err := listen(addr)
	if err != nil {
		return err
	}
	return (&http.Server{Handler: mux}).Serve(l) // want `keeps the server busy`
}

func listen(addr string) (net.Listener, error) {
	network, addr := networkOf(addr)
	return net.Listen(network, addr)
}

func networkOf(addr string) (string, string) {
	if path, ok := strings.CutPrefix(addr, "unix:"); ok {
		return "unix", path
	}
	return "tcp", addr
}
