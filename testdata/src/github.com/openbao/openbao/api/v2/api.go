// Package api has the part of github.com/openbao/openbao/api/v2's API that the models name.
package api

type Client struct{}

func (c *Client) SetToken(v string) {}

func (c *Client) Token() string { return "" }

type Config struct{}

type Secret struct {
	Data map[string]any
	Auth *SecretAuth
}

type SecretAuth struct {
	ClientToken string
}

type SecretWrapInfo struct {
	Token string
}

func NewClient(c *Config) (*Client, error) { return nil, nil }
