// Package sh has the part of github.com/codeskyblue/go-sh's API that the models name.
package sh

type Session struct{}

func (s *Session) Call(name string, a ...interface{}) error { return nil }

func (s *Session) Command(name string, a ...interface{}) *Session { return nil }

func Command(name string, a ...interface{}) *Session { return nil }
