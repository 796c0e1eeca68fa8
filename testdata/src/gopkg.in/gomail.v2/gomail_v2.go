// Package gomail has the part of gopkg.in/gomail.v2's API that the models name.
package gomail

import "crypto/tls"

type Dialer struct {
	Password  string
	SSL       bool
	TLSConfig *tls.Config
}

func (d *Dialer) DialAndSend(m ...*Message) error { return nil }

type FileSetting func(*file)

type Message struct{}

func (m *Message) AddAlternative(contentType string, body string, settings ...PartSetting) {}

func (m *Message) Attach(filename string, settings ...FileSetting) {}

func (m *Message) Embed(filename string, settings ...FileSetting) {}

func (m *Message) SetAddressHeader(field string, address string, name string) {}

func (m *Message) SetBody(contentType string, body string, settings ...PartSetting) {}

func (m *Message) SetHeader(field string, value ...string) {}

func (m *Message) SetHeaders(h map[string][]string) {}

type MessageSetting func(m *Message)

type PartSetting func(*part)

type file struct{}

type part struct{}

func NewDialer(host string, port int, username string, password string) *Dialer { return nil }

func NewMessage(settings ...MessageSetting) *Message { return nil }

func NewPlainDialer(host string, port int, username string, password string) *Dialer { return nil }
