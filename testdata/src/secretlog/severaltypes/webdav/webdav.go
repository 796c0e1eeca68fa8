// Package webdav has a client whose first field is the password.
package webdav

type Client struct {
	Password string
	URL      string
}

func New() *Client { return new(Client) }

func (c *Client) Type() string  { return "webdav" }
func (c *Client) Where() string { return c.URL }
func (c *Client) List() error   { return nil }
