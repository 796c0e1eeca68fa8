// Package signed signs requests, with all that it sends.
package signed

import (
	"crypto/sha256"
	"io"
)

type Client struct {
	proxyPassword string
}

func New() *Client {
	c := &Client{}
	c.proxyPassword = "unset"
	return c
}

func (c *Client) Send(text string) []byte {
	h := sha256.New()
	io.WriteString(h, c.proxyPassword+text) // want `field proxyPassword reaches io.WriteString`
	return h.Sum(nil)
}
