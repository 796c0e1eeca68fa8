// Package ftp has the part of github.com/jlaffaye/ftp's API that the models name.
package ftp

type Response struct{}

func (r *Response) Read(buf []byte) (int, error) { return 0, nil }

type ServerConn struct{}

func (c *ServerConn) Login(user string, password string) error { return nil }
