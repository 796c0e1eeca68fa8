// Package api has the part of github.com/hashicorp/vault/api's API that the models name.
package api

type Client struct{}

func (c *Client) Logical() *Logical { return nil }

func (c *Client) SetToken(v string) {}

func (c *Client) Token() string { return "" }

type Config struct {
	Address string
}

type KVSecret struct {
	Data map[string]interface{}
}

type Logical struct{}

func (c *Logical) Read(path string) (*Secret, error) { return nil, nil }

type Secret struct {
	Data map[string]interface{}
	Auth *SecretAuth
}

func (s *Secret) TokenID() (string, error) { return "", nil }

type SecretAuth struct {
	ClientToken string
}

type SecretWrapInfo struct {
	Token string
}

func DefaultConfig() *Config { return nil }

func NewClient(c *Config) (*Client, error) { return nil, nil }

func (c *Client) SetAddress(addr string) error { return nil }
