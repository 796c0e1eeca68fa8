// Package api has the part of github.com/hashicorp/consul/api's API that the models name.
package api

type Client struct{}

type Config struct {
	Address string
	Scheme  string
	Token   string
}

func DefaultConfig() *Config { return nil }

func NewClient(config *Config) (*Client, error) { return nil, nil }
