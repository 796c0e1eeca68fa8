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

// A Service is a server that has a name.
type Service struct {
	*http.Server
	name string
}

func limits() *http.Server { return &http.Server{ReadHeaderTimeout: time.Second} }

// Limited returns a service that has a timeout.
func Limited(h http.Handler, addr string) *Service {
	s := &Service{Server: limits(), name: addr}
	s.Server.Addr, s.Server.Handler = addr, h
	return s
}

// Unlimited returns one that has none.
func Unlimited(h http.Handler, addr string) *Service {
	return &Service{Server: &http.Server{Addr: addr, Handler: h}, name: addr}
}

// A Group of services is started at once.
type Group []*Service

// Start starts the group.
func (g Group) Start() {
	for _, s := range g {
		go func() { _ = s.ListenAndServe() }()
	}
}
