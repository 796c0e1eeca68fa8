// Package users has users and their sessions.
package users

import (
	"crypto/rand"
	"errors"
)

// SessionName is the name of a cookie.
const SessionName = "psession"

// A User is somebody.
type User struct{ ID int }

// Sessions are kept by their ids.
type Sessions struct{ of map[string]*User }

func (s *Sessions) Get(id string) (*User, error) {
	if u, ok := s.of[id]; ok {
		return u, nil
	}
	return nil, errors.New("no session")
}

func (s *Sessions) Set(id string, u *User) error {
	s.of[id] = u
	return nil
}

func (s *Sessions) Delete(id string) { delete(s.of, id) }

// NewID draws an id.
func NewID() string { return rand.Text() }
