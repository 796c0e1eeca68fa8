// Package ftp has a client that logs its password.
package ftp

import "log/slog"

type Client struct {
	Host     string
	User     string
	Password string
}

func New() *Client { return new(Client) }

func (c *Client) Type() string  { return "ftp" }
func (c *Client) Where() string { return c.User + ":" + c.Password + "@" + c.Host }

func (c *Client) List() error {
	slog.Info("list", "user", c.User, "with", c.Password) // want `field Password reaches slog.Info`
	return nil
}
