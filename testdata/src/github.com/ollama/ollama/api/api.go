// Package api has the part of github.com/ollama/ollama/api's API that the models name.
package api

type GenerateResponse struct {
	Response string
}

type Message struct {
	Role    string
	Content string
}

type ChatResponse struct {
	Message Message
}

type ToolCallFunction struct {
	Name      string
	Arguments ToolCallFunctionArguments
}

type ToolCallFunctionArguments map[string]any
