// Package openai has the part of github.com/sashabaranov/go-openai's API that the models name.
package openai

import "context"

type ChatCompletionMessage struct {
	Role      string
	Content   string
	ToolCalls []ToolCall
}

type Client struct{}

type ClientConfig struct{}

type FunctionCall struct {
	Arguments string
}

type ToolCall struct {
	Function FunctionCall
}

type ChatCompletionChoice struct {
	Message ChatCompletionMessage
}

type ChatCompletionRequest struct{ Model string }

type ChatCompletionResponse struct {
	Choices []ChatCompletionChoice
}

func (c *Client) CreateChatCompletion(ctx context.Context, request ChatCompletionRequest) (response ChatCompletionResponse, err error) {
	return
}

func DefaultAzureConfig(apiKey string, baseURL string) (_ ClientConfig) { return }

func DefaultConfig(authToken string) (_ ClientConfig) { return }

func NewClient(authToken string) *Client { return nil }
