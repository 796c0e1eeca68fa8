// Package mail logs in to mail servers.
package mail

import (
	"errors"
	"net/smtp"
)

type login struct{ user, password string }

func (a *login) Start(server *smtp.ServerInfo) (string, []byte, error) { // want "the password is sent whether there is TLS or not"
	return "LOGIN", []byte{}, nil
}

func (a *login) Next(fromServer []byte, more bool) ([]byte, error) {
	if string(fromServer) == "Username:" {
		return []byte(a.user), nil
	}
	return []byte(a.password), nil
}

type safe struct{ login }

func (a *safe) Start(server *smtp.ServerInfo) (string, []byte, error) {
	if !server.TLS {
		return "", nil, errors.New("no TLS")
	}
	return "LOGIN", nil, nil
}

// A proof of the password is not the password.
type proof struct{ login }

func (a *proof) Start(server *smtp.ServerInfo) (string, []byte, error) { return "CRAM-MD5", nil, nil }

type pretends struct{ smtp.Auth }

func (a pretends) Start(server *smtp.ServerInfo) (string, []byte, error) {
	s := *server
	s.TLS = true // want "smtp.PlainAuth is told that there is TLS"
	return a.Auth.Start(&s)
}

type hands struct{ smtp.Auth }

func (a hands) Start(server *smtp.ServerInfo) (string, []byte, error) { return a.Auth.Start(server) }

func send(pw string, to []string, text []byte) {
	smtp.SendMail("mail.shop.com:25", smtp.PlainAuth("", "app", pw, "mail.shop.com"), "a@shop.com", to, text)
	smtp.SendMail("mail.shop.com:25", &login{"app", pw}, "a@shop.com", to, text)
}
