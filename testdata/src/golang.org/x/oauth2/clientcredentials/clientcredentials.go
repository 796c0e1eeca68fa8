// Package clientcredentials has the part of golang.org/x/oauth2/clientcredentials's API that the models name.
package clientcredentials

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

type Config struct {
	ClientID     string
	ClientSecret string
	TokenURL     string
}

func (c *Config) Client(ctx context.Context) *http.Client { return nil }

func (c *Config) Token(ctx context.Context) (*oauth2.Token, error) { return nil, nil }
