// Package kong has the part of github.com/alecthomas/kong's API that the models name.
package kong

type Context struct {
	*Kong
}

func (c *Context) Command() string { return "" }

type Kong struct{}

type Option interface{}

func Must(ast any, options ...Option) *Kong { return nil }

func New(grammar any, options ...Option) (*Kong, error) { return nil, nil }

func Parse(cli any, options ...Option) *Context { return nil }
