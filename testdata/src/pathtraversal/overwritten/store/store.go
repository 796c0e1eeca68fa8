// Package store reads parts of what it is given.
package store

import (
	"os"
	"path/filepath"
)

// Base is what all servers have.
type Base struct{ ID, Name string }

// Key is the name of a server's folder.
func (b *Base) Key() string { return b.ID }

// Check looks at a copy.
func (b Base) Check() error { return nil }

// Server is what a client describes.
type Server struct {
	Base
	Port int
}

// New makes a server.
func New() *Server { return &Server{Port: 8080} }

// Create makes the folder of a server.
func Create(s *Server) error { return os.Mkdir(filepath.Join("/srv", s.Key()), 0o755) }

// Named makes a folder of the server's name.
func Named(s *Server) error { return os.Mkdir(filepath.Join("/srv", s.Name), 0o755) }

// Fill writes to a server.
func Fill(s *Server, id string) { s.ID = id }
