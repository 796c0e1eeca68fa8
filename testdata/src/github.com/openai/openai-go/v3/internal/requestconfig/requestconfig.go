// Package requestconfig has the part of github.com/openai/openai-go/v3/internal/requestconfig's API that the models name.
package requestconfig

type PreRequestOptionFunc func(*RequestConfig) error

type RequestConfig struct{}

type RequestOption interface{}
