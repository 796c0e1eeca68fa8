// Package websocket has the part of github.com/fasthttp/websocket's API that the models name.
package websocket

import (
	"io"
)

type Conn struct{}

func (c *Conn) NextReader() (int, io.Reader, error) { return 0, nil, nil }

func (c *Conn) ReadJSON(v interface{}) error { return nil }

func (c *Conn) ReadMessage() (int, []byte, error) { return 0, nil, nil }

func (c *Conn) WriteJSON(v interface{}) error { return nil }

func (c *Conn) WriteMessage(messageType int, data []byte) error { return nil }
