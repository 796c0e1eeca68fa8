// Package mcp has the part of github.com/mark3labs/mcp-go/mcp's API that the models name.
package mcp

type CallToolRequest struct {
	Params CallToolParams
}

type CallToolParams struct {
	Name      string
	Arguments any
}

type CallToolResult struct{}

type GetPromptParams struct {
	Name      string
	Arguments map[string]string
}

type ReadResourceParams struct {
	URI       string
	Arguments map[string]any
}

func (r CallToolRequest) GetArguments() map[string]any { return nil }

func (r CallToolRequest) GetRawArguments() any { return nil }

func (r CallToolRequest) BindArguments(target any) error { return nil }

func (r CallToolRequest) GetString(key string, defaultValue string) string { return "" }

func (r CallToolRequest) RequireString(key string) (string, error) { return "", nil }

func (r CallToolRequest) GetInt(key string, defaultValue int) int { return 0 }

func (r CallToolRequest) GetStringSlice(key string, defaultValue []string) []string { return nil }

func (r CallToolRequest) RequireStringSlice(key string) ([]string, error) { return nil, nil }
