// Package http has the part of github.com/go-git/go-git/v5/plumbing/transport/http's API that the models name.
package http

type BasicAuth struct {
	Username string
	Password string
}

type TokenAuth struct {
	Token string
}
