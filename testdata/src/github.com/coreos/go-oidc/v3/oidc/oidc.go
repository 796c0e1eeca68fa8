// Package oidc has the part of github.com/coreos/go-oidc/v3/oidc's API that the models name.
package oidc

import (
	"context"
	"time"

	"golang.org/x/oauth2"
)

type Config struct {
	ClientID                   string
	SupportedSigningAlgs       []string
	SkipClientIDCheck          bool
	SkipExpiryCheck            bool
	SkipIssuerCheck            bool
	Now                        func() time.Time
	InsecureSkipSignatureCheck bool
}

type IDToken struct {
	Issuer  string
	Subject string
	Expiry  time.Time
}

type IDTokenVerifier struct{}

func (v *IDTokenVerifier) Verify(ctx context.Context, rawIDToken string) (*IDToken, error) {
	return nil, nil
}

type KeySet interface {
	VerifySignature(ctx context.Context, jwt string) (payload []byte, err error)
}

func NewVerifier(issuerURL string, keySet KeySet, config *Config) *IDTokenVerifier { return nil }

func (i *IDToken) Claims(v any) error { return nil }

type Provider struct{}

func (p *Provider) Verifier(config *Config) *IDTokenVerifier { return nil }

func (p *Provider) VerifierContext(ctx context.Context, config *Config) *IDTokenVerifier { return nil }

type UserInfo struct{}

func (u *UserInfo) Claims(v any) error { return nil }

func NewProvider(ctx context.Context, issuer string) (*Provider, error) { return nil, nil }

func Nonce(nonce string) oauth2.AuthCodeOption { return nil }

type RemoteKeySet struct{}

func (r *RemoteKeySet) VerifySignature(ctx context.Context, jwt string) ([]byte, error) {
	return nil, nil
}
