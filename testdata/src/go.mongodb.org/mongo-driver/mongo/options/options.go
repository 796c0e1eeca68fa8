// Package options has the part of go.mongodb.org/mongo-driver/mongo/options's API that the models name.
package options

import (
	"crypto/tls"
)

type ClientOptions struct{}

func (c *ClientOptions) ApplyURI(uri string) *ClientOptions { return nil }

func (c *ClientOptions) SetAuth(auth Credential) *ClientOptions { return nil }

type CollectionOptions struct{}

type Credential struct {
	Username string
	Password string
}

type DatabaseOptions struct{}

type FindOneOptions struct{}

type FindOptions struct{}

func Client() *ClientOptions { return nil }

func (c *ClientOptions) SetTLSConfig(cfg *tls.Config) *ClientOptions { return nil }
