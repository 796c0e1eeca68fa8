// Package sendgrid has the part of github.com/sendgrid/sendgrid-go's API that the models name.
package sendgrid

import (
	"github.com/sendgrid/rest"
)

type Client struct{}

func GetRequest(key string, endpoint string, host string) (_ rest.Request) { return }

func NewSendClient(key string) *Client { return nil }

func NewTwilioEmailSendClient(username string, password string) *Client { return nil }
