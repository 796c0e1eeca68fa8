// Package sftp has a client whose first field is the host.
package sftp

import "log/slog"

type Client struct {
	Host string
	Path string
	Key  string
}

func New() *Client { return new(Client) }

func (c *Client) Type() string  { return "sftp" }
func (c *Client) Where() string { return c.Host }

func (c *Client) List() error {
	slog.Info("list", "host", c.Host, "path", c.Path)
	return nil
}
