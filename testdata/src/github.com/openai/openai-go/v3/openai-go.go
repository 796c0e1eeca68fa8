// Package openai has the part of github.com/openai/openai-go/v3's API that the models name.
package openai

type ChatCompletionMessage struct {
	Content string
}

type ChatCompletionMessageFunctionToolCallFunction struct {
	Arguments string
	Name      string
}
