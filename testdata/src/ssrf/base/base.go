// Package base requests for others what they say.
package base

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

// A Client requests from one host.
type Client struct{ Base string }

// Item gets an item of the host.
func (c *Client) Item(id string) ([]byte, error) {
	return Fetch(fmt.Sprintf("%s/items/%s", c.Base, url.PathEscape(id)))
}

// Raw gets a path of the host, or another host's.
func (c *Client) Raw(path string) ([]byte, error) { return Fetch(c.Base + path) }

// Fetch gets what is at an address.
func Fetch(address string) ([]byte, error) {
	resp, err := http.Get(address)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
