// Package llms has the part of github.com/tmc/langchaingo/llms's API that the models name.
package llms

import "context"

type Model interface {
	Call(ctx context.Context, prompt string, options ...CallOption) (string, error)
}

type CallOption func()

type ContentResponse struct {
	Choices []*ContentChoice
}

type ContentChoice struct {
	Content string
}

type FunctionCall struct {
	Name      string
	Arguments string
}

func GenerateFromSinglePrompt(ctx context.Context, llm Model, prompt string, options ...CallOption) (string, error) {
	return "", nil
}
