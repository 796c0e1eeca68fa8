// Package b2 has the part of github.com/Backblaze/blazer/b2's API that the models name.
package b2

import (
	"context"
)

type Client struct{}

type ClientOption func(*clientOptions)

type clientOptions struct{}

func NewClient(ctx context.Context, account string, key string, opts ...ClientOption) (*Client, error) {
	return nil, nil
}
