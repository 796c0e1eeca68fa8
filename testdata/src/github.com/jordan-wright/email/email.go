// Package email has the part of github.com/jordan-wright/email's API that the models name.
package email

import "net/smtp"

type Email struct {
	From    string
	To      []string
	Subject string
	Text    []byte
	HTML    []byte
}

func NewEmail() *Email { return nil }

func (e *Email) Send(addr string, a smtp.Auth) error { return nil }
