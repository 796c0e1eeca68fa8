// Package library starts servers for others.
package library

import (
	"net/http"
	"time"
)

// New makes a server with the timeout that is given.
func New(h http.Handler, timeout time.Duration) *http.Server {
	return &http.Server{Handler: h, ReadHeaderTimeout: timeout}
}

// Run runs one.
func Run(addr string, h http.Handler, timeout time.Duration) error {
	s := &http.Server{Addr: addr, Handler: h, ReadHeaderTimeout: timeout}
	return s.ListenAndServe()
}

func lowStart(h http.Handler) error { return http.ListenAndServe(":80", h) }
