// Package openai has the part of github.com/sashabaranov/go-openai's API that the models name.
package openai

type ChatCompletionMessage struct {
	Role    string
	Content string
}

type Client struct{}

type ClientConfig struct{}

type FunctionCall struct {
	Arguments string
}

func DefaultAzureConfig(apiKey string, baseURL string) (_ ClientConfig) { return }

func DefaultConfig(authToken string) (_ ClientConfig) { return }

func NewClient(authToken string) *Client { return nil }
