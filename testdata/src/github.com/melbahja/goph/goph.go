// Package goph has the part of github.com/melbahja/goph's API that fixtures use.
package goph

import "golang.org/x/crypto/ssh"

type Auth []ssh.AuthMethod

type Client struct{}

type Config struct {
	Auth     Auth
	User     string
	Addr     string
	Callback ssh.HostKeyCallback
}

func New(user string, addr string, auth Auth) (*Client, error) { return nil, nil }

func NewUnknown(user string, addr string, auth Auth) (*Client, error) { return nil, nil }

func NewConn(config *Config) (*Client, error) { return nil, nil }
