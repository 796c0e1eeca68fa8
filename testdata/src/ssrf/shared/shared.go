// Package shared keeps what has come by a connection in what all of its functions share.
package shared

import (
	"io"
	"net"
	"net/http"
)

type server struct {
	last string
	name string
}

func (s *server) read(c net.Conn) {
	b, _ := io.ReadAll(c)
	s.last = string(b)
}

func (s *server) serve(l net.Listener) {
	c, err := l.Accept()
	if err != nil {
		return
	}
	s.read(c)
}

func (s *server) start(l net.Listener) { s.serve(l) }

func (s *server) boot(l net.Listener) { s.start(l) }

// Whoever has a server that was started has what it has read as well, which is a guess of low confidence.
func run(l net.Listener) {
	s := new(server)
	s.boot(l)
	_, _ = http.Get(s.last)
}

// A function that reads for another one.
func direct(l net.Listener) {
	s := new(server)
	s.start(l)
	_, _ = http.Get(s.last) // want `as the target of a request`
}
