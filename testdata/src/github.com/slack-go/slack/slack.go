// Package slack has the part of github.com/slack-go/slack's API that the models name.
package slack

import (
	"context"
	"net/http"
)

type Client struct{}

type Option func(*Client)

type SecretsVerifier struct{}

func (v *SecretsVerifier) Write(body []byte) (int, error) { return 0, nil }

type WebhookMessage struct{}

func New(token string, options ...Option) *Client { return nil }

func NewSecretsVerifier(header http.Header, secret string) (_ SecretsVerifier, _ error) { return }

func OptionAppLevelToken(token string) func(*Client) { return nil }

func OptionConfigRefreshToken(token string) func(*Client) { return nil }

func OptionConfigToken(token string) func(*Client) { return nil }

func PostWebhook(url string, msg *WebhookMessage) error { return nil }

func PostWebhookContext(ctx context.Context, url string, msg *WebhookMessage) error { return nil }
