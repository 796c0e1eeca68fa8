package a

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"

	gomail "gopkg.in/gomail.v2"
)

// A condition that says with whom, and not how much is verified, is no choice of less.

func mailer(host string, port int, user, password, kind string) *gomail.Dialer {
	d := gomail.NewDialer(host, port, user, password)
	if kind == "ACME" {
		d.TLSConfig = &tls.Config{InsecureSkipVerify: true} // want `is not verified`
	}
	return d
}

func mailerByMode(host string, port int, user, password, kind string) *gomail.Dialer {
	d := gomail.NewDialer(host, port, user, password)
	if kind == "self-signed" {
		d.TLSConfig = &tls.Config{InsecureSkipVerify: true}
	}
	if kind == "localhost" {
		d.TLSConfig = &tls.Config{InsecureSkipVerify: true}
	}
	return d
}

type directory struct {
	host, user string
	port       int
	tlsMode    string
}

func (d *directory) dial() (net.Conn, error) {
	if d.user == "" {
		return nil, errors.New("no user")
	}
	if d.port == 636 {
		return tls.Dial("tcp", fmt.Sprintf("%s:%d", d.host, d.port), &tls.Config{InsecureSkipVerify: true}) // want `is not verified`
	}
	return net.Dial("tcp", d.host)
}

func (d *directory) asked() (net.Conn, error) {
	if d.tlsMode == "" {
		return nil, errors.New("no mode")
	}
	return tls.Dial("tcp", d.host, &tls.Config{InsecureSkipVerify: true})
}

type login struct{ directoryEnabled, useTLS, enableDebug bool }

func (l login) dial(addr string) (net.Conn, error) {
	if !l.directoryEnabled {
		return nil, errors.New("no directory")
	}
	if l.useTLS {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // want `is not verified`
	}
	return net.Dial("tcp", addr)
}

func (l login) debug(addr string) (net.Conn, error) {
	if l.enableDebug {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
	}
	return tls.Dial("tcp", addr, nil)
}

func proxied(dial func(string, string) (net.Conn, error), proxy string) *http.Client {
	u, err := url.Parse(proxy)
	if err != nil || !isOpen(u.Host) {
		return &http.Client{}
	}
	return &http.Client{Transport: &http.Transport{Dial: dial, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} // want `is not verified`
}

func isOpen(address string) bool {
	c, err := net.Dial("tcp", address)
	if err != nil {
		return false
	}
	return c.Close() == nil
}

func environment(addr string) (net.Conn, error) {
	c := &tls.Config{}
	if os.Getenv("SKIP_VERIFY") != "" {
		c.InsecureSkipVerify = true
	}
	return tls.Dial("tcp", addr, c)
}

func ofEnvironment() (net.Conn, error) {
	addr := os.Getenv("BROKER_URL")
	if addr != "" {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // want `is not verified`
	}
	return nil, nil
}
