// Package credentials has the part of google.golang.org/grpc/credentials's API that the models name.
package credentials

import "crypto/tls"

type PerRPCCredentials interface{}

type TransportCredentials interface{}

func NewTLS(c *tls.Config) TransportCredentials { return nil }
