// Package opensearch has the part of github.com/opensearch-project/opensearch-go/v4's API that the models name.
package opensearch

type Client struct{}

type Config struct {
	Addresses []string
	Username  string
	Password  string
}

func NewClient(cfg Config) (*Client, error) { return nil, nil }
