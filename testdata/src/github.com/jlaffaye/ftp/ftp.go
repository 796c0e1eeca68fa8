// Package ftp has the part of github.com/jlaffaye/ftp's API that the models name.
package ftp

import (
	"crypto/tls"
	"time"
)

type Response struct{}

func (r *Response) Read(buf []byte) (int, error) { return 0, nil }

type ServerConn struct{}

func (c *ServerConn) Login(user string, password string) error { return nil }

type DialOption struct{}

func Connect(addr string) (*ServerConn, error) { return nil, nil }

func Dial(addr string, options ...DialOption) (*ServerConn, error) { return nil, nil }

func DialTimeout(addr string, timeout time.Duration) (*ServerConn, error) { return nil, nil }

func DialWithTLS(tlsConfig *tls.Config) (_ DialOption) { return }

func DialWithExplicitTLS(tlsConfig *tls.Config) (_ DialOption) { return }

func DialWithTimeout(timeout time.Duration) (_ DialOption) { return }
