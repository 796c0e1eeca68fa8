// Package mailyak has the part of github.com/domodwyer/mailyak/v3's API that the models name.
package mailyak

import (
	"bytes"
	"io"
	"net/smtp"
)

type BodyPart struct {
	bytes.Buffer
}

func (w *BodyPart) Set(s string) {}

type MailYak struct{}

func (m *MailYak) AddHeader(name string, value string) {}

func (m *MailYak) Attach(name string, r io.Reader) {}

func (m *MailYak) Bcc(addrs ...string) {}

func (m *MailYak) Cc(addrs ...string) {}

func (m *MailYak) From(addr string) {}

func (m *MailYak) FromName(name string) {}

func (m *MailYak) HTML() *BodyPart { return nil }

func (m *MailYak) Plain() *BodyPart { return nil }

func (m *MailYak) ReplyTo(addr string) {}

func (m *MailYak) Send() error { return nil }

func (m *MailYak) SetHeader(name string, value string) {}

func (m *MailYak) Subject(sub string) {}

func (m *MailYak) To(addrs ...string) {}

func New(host string, auth smtp.Auth) *MailYak { return nil }
