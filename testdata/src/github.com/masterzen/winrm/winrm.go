// Package winrm has the part of github.com/masterzen/winrm's API that the models name.
package winrm

import (
	"io"
)

type Client struct {
	Parameters
}

func (c *Client) Run(command string, stdout io.Writer, stderr io.Writer) (int, error) { return 0, nil }

func (c *Client) RunPSWithString(command string, stdin string) (string, string, int, error) {
	return "", "", 0, nil
}

func (c *Client) RunWithString(command string, stdin string) (string, string, int, error) {
	return "", "", 0, nil
}

type Command struct{}

type Endpoint struct{}

type Parameters struct{}

type Shell struct{}

func (s *Shell) Execute(command string, arguments ...string) (*Command, error) { return nil, nil }

func NewClient(endpoint *Endpoint, user string, password string) (*Client, error) { return nil, nil }

func NewClientWithParameters(endpoint *Endpoint, user string, password string, params *Parameters) (*Client, error) {
	return nil, nil
}
