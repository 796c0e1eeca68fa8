// Package mcp has the part of github.com/modelcontextprotocol/go-sdk/mcp's API that the models name.
package mcp

import (
	"encoding/json"
)

type CallToolParams struct {
	Meta
	Arguments any
}

type CallToolParamsRaw struct {
	Meta
	Arguments json.RawMessage
}

type Meta map[string]any

type TextContent struct {
	Text string
}

type ServerRequest[P any] struct {
	Params P
}

type CallToolRequest = ServerRequest[*CallToolParamsRaw]

type CallToolResult struct {
	Meta
	StructuredContent any
}

type GetPromptParams struct {
	Meta
	Arguments map[string]string
	Name      string
}
