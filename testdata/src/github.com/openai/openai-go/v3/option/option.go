// Package option has the part of github.com/openai/openai-go/v3/option's API that the models name.
package option

import (
	"github.com/openai/openai-go/v3/internal/requestconfig"
)

type RequestOption = requestconfig.RequestOption

func WithAPIKey(value string) RequestOption { return nil }

func WithAdminAPIKey(value string) RequestOption { return nil }

func WithWebhookSecret(value string) requestconfig.PreRequestOptionFunc { return nil }
