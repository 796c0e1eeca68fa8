// Package stripe has the part of github.com/stripe/stripe-go/v82's API that the models name.
package stripe

var Key string

type APIResource struct{}

type Client struct{}

type ClientOption func(*clientConfig)

type Event struct {
	APIResource
}

type clientConfig struct{}

func NewClient(key string, opts ...ClientOption) *Client { return nil }
