// Package b2 has the part of github.com/Backblaze/blazer/b2's API that the models name.
package b2

import (
	"context"
	"net/http"
)

type Client struct{}

func (c *Client) ServeHTTP(rw http.ResponseWriter, req *http.Request) {}

type ClientOption func(*clientOptions)

type clientOptions struct{}

func NewClient(ctx context.Context, account string, key string, opts ...ClientOption) (*Client, error) {
	return nil, nil
}
