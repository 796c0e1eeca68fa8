// Package wsjson has the part of github.com/coder/websocket/wsjson's API that the models name.
package wsjson

import (
	"context"

	"github.com/coder/websocket"
)

func Read(ctx context.Context, c *websocket.Conn, v any) error { return nil }

func Write(ctx context.Context, c *websocket.Conn, v any) error { return nil }
