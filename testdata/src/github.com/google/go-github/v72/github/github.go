// Package github has the part of github.com/google/go-github/v72/github's API that the models name.
package github

import (
	"context"
	"net/http"
)

type BasicAuthTransport struct {
	Password string
	OTP      string
}

type Client struct{}

func (c *Client) WithAuthToken(token string) *Client { return nil }

func NewClient(httpClient *http.Client) *Client { return nil }

func NewTokenClient(ctx context.Context, token string) *Client { return nil }

func ValidatePayload(r *http.Request, secretToken []byte) ([]byte, error) { return nil, nil }

func ValidateSignature(signature string, payload []byte, secretToken []byte) error { return nil }
