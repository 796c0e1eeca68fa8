// Package directory begins TLS on each connection before it logs in.
package directory

import (
	"crypto/tls"

	"github.com/go-ldap/ldap/v3"
)

type Client struct{ URL, Host string }

func (c Client) open() (*ldap.Conn, error) {
	conn, err := ldap.DialURL(c.URL)
	if err != nil {
		return nil, err
	}
	if err := conn.StartTLS(&tls.Config{ServerName: c.Host}); err != nil {
		return nil, err
	}
	return conn, nil
}

func (c Client) Authenticate(user, password string) error {
	conn, err := c.open()
	if err != nil {
		return err
	}
	return conn.Bind(user, password)
}
