// Package listen makes configurations of servers for clients of some age.
package listen

import (
	"crypto/tls"
	"fmt"
)

type Age string

const (
	Today Age = "today"
	Old   Age = "old"
)

type settings struct {
	least  uint16
	protos []string
}

// An Option may fail, and leaves the settings as they were then.
type Option func(*settings) error

var least = map[Age]uint16{Today: tls.VersionTLS13, Old: tls.VersionTLS10}

func WithAge(a Age) Option {
	return func(s *settings) error {
		v, ok := least[a]
		if !ok {
			return fmt.Errorf("no age %q", a)
		}
		s.least = v
		return nil
	}
}

func WithProtos(protos ...string) Option {
	return func(s *settings) error {
		s.protos = append(s.protos, protos...)
		return nil
	}
}

func New(opts ...Option) (*tls.Config, error) {
	s := &settings{least: tls.VersionTLS12}
	for _, opt := range opts {
		if err := opt(s); err != nil {
			return nil, err
		}
	}
	return &tls.Config{MinVersion: s.least, NextProtos: s.protos}, nil
}

type profile struct {
	least, most uint16
}

var profiles = map[Age]profile{
	Today: {least: tls.VersionTLS12},
	Old:   {least: tls.VersionTLS12, most: tls.VersionTLS11},
}

func For(a Age) *tls.Config {
	p := profiles[a]
	return &tls.Config{MinVersion: p.least, MaxVersion: p.most}
}

func By(a Age) *tls.Config {
	conf := &tls.Config{}
	switch a {
	case Old:
		conf.MinVersion = tls.VersionTLS11
	case Today:
		conf.MinVersion = tls.VersionTLS13
	}
	return conf
}
