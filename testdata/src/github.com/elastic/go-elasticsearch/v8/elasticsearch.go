// Package elasticsearch has the part of github.com/elastic/go-elasticsearch/v8's API that the models name.
package elasticsearch

type Client struct{}

type TypedClient struct{}

type Config struct {
	Addresses    []string
	Username     string
	Password     string
	CloudID      string
	APIKey       string
	ServiceToken string
}

func NewClient(cfg Config) (*Client, error) { return nil, nil }

func NewTypedClient(cfg Config) (*TypedClient, error) { return nil, nil }
