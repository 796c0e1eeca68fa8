// Package oauth2 has the part of golang.org/x/oauth2's API that the models name.
package oauth2

import (
	"context"
	"net/http"
	"time"
)

type AuthCodeOption interface{}

type Config struct {
	ClientID     string
	ClientSecret string
	Endpoint     Endpoint
	RedirectURL  string
	Scopes       []string
}

func (c *Config) AuthCodeURL(state string, opts ...AuthCodeOption) string { return "" }

func (c *Config) Client(ctx context.Context, t *Token) *http.Client { return nil }

func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error) {
	return nil, nil
}

func (c *Config) PasswordCredentialsToken(ctx context.Context, username string, password string) (*Token, error) {
	return nil, nil
}

type DeviceAuthResponse struct {
	DeviceCode string
}

type Endpoint struct {
	AuthURL  string
	TokenURL string
}

type Token struct {
	AccessToken  string
	TokenType    string
	RefreshToken string
	Expiry       time.Time
}

func (t *Token) Extra(key string) any { return nil }

func (t *Token) Type() string { return "" }

func (t *Token) Valid() bool { return false }

type TokenSource interface{}

func GenerateVerifier() string { return "" }

func NewClient(ctx context.Context, src TokenSource) *http.Client { return nil }

func S256ChallengeFromVerifier(verifier string) string { return "" }

func S256ChallengeOption(verifier string) AuthCodeOption { return nil }

func StaticTokenSource(t *Token) TokenSource { return nil }

func VerifierOption(verifier string) AuthCodeOption { return nil }
