// Package transport has the part of github.com/mark3labs/mcp-go/client/transport's API that the models name.
package transport

type Stdio struct{}

type StdioOption func(*Stdio)

func NewStdio(command string, env []string, args ...string) *Stdio { return nil }

func NewStdioWithOptions(command string, env []string, args []string, opts ...StdioOption) *Stdio {
	return nil
}
