// Package aws has the part of github.com/aws/aws-sdk-go-v2/aws's API that the models name.
package aws

import (
	"context"
)

type Config struct {
	Region      string
	Credentials CredentialsProvider
}

type Credentials struct {
	AccessKeyID     string
	SecretAccessKey string
	SessionToken    string
}

type CredentialsCache struct{}

func (p *CredentialsCache) Retrieve(ctx context.Context) (_ Credentials, _ error) { return }

type CredentialsCacheOptions struct{}

type CredentialsProvider interface {
	Retrieve(ctx context.Context) (Credentials, error)
}

type CredentialsProviderFunc func(context.Context) (Credentials, error)

func (fn CredentialsProviderFunc) Retrieve(ctx context.Context) (_ Credentials, _ error) { return }

func NewCredentialsCache(provider CredentialsProvider, optFns ...func(options *CredentialsCacheOptions)) *CredentialsCache {
	return nil
}

func String(v string) *string { return nil }

func StringMap(vs map[string]string) map[string]*string { return nil }

func StringSlice(vs []string) []*string { return nil }

func ToString(p *string) string { return "" }

func ToStringMap(vs map[string]*string) map[string]string { return nil }

func ToStringSlice(vs []*string) []string { return nil }
