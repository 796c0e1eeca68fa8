// Package sftp has the part of github.com/pkg/sftp's API that the models name.
package sftp

import (
	"golang.org/x/crypto/ssh"
)

type Client struct{}

func (c *Client) Join(elem ...string) string { return "" }

func (c *Client) Open(path string) (*File, error) { return nil, nil }

type ClientOption func(*Client) error

type File struct{}

func (f *File) Read(b []byte) (int, error) { return 0, nil }

func (f *File) ReadAt(b []byte, off int64) (int, error) { return 0, nil }

func (f *File) Write(b []byte) (int, error) { return 0, nil }

type Request struct {
	Filepath string
	Target   string
}

func NewClient(conn *ssh.Client, opts ...ClientOption) (*Client, error) { return nil, nil }
