// Package client has the part of github.com/mark3labs/mcp-go/client's API that the models name.
package client

import "github.com/mark3labs/mcp-go/client/transport"

type Client struct{}

func NewStdioMCPClient(command string, env []string, args ...string) (*Client, error) {
	return nil, nil
}

func NewStdioMCPClientWithOptions(command string, env []string, args []string, opts ...transport.StdioOption) (*Client, error) {
	return nil, nil
}
