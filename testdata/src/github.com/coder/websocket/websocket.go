// Package websocket has the part of github.com/coder/websocket's API that the models name.
package websocket

import (
	"context"
	"io"
	"net/http"
)

type AcceptOptions struct {
	InsecureSkipVerify bool
	OriginPatterns     []string
}

type Conn struct{}

func (c *Conn) CloseNow() error { return nil }

func (c *Conn) Read(ctx context.Context) (MessageType, []byte, error) { return 0, nil, nil }

func (c *Conn) Reader(ctx context.Context) (MessageType, io.Reader, error) { return 0, nil, nil }

func (c *Conn) Write(ctx context.Context, typ MessageType, p []byte) error { return nil }

type DialOptions struct{}

type MessageType int

func Accept(w http.ResponseWriter, r *http.Request, opts *AcceptOptions) (*Conn, error) {
	return nil, nil
}

func Dial(ctx context.Context, u string, opts *DialOptions) (*Conn, *http.Response, error) {
	return nil, nil, nil
}
