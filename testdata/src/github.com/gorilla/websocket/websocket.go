// Package websocket has the part of github.com/gorilla/websocket's API that the models name.
package websocket

import (
	"context"
	"io"
	"net/http"
)

var DefaultDialer *Dialer

const TextMessage = 1

type CloseError struct {
	Text string
}

func (e *CloseError) Error() string { return "" }

type Conn struct{}

func (c *Conn) Close() error { return nil }

func (c *Conn) NextReader() (int, io.Reader, error) { return 0, nil, nil }

func (c *Conn) ReadJSON(v interface{}) error { return nil }

func (c *Conn) ReadMessage() (int, []byte, error) { return 0, nil, nil }

func (c *Conn) Subprotocol() string { return "" }

func (c *Conn) WriteJSON(v interface{}) error { return nil }

func (c *Conn) WriteMessage(messageType int, data []byte) error { return nil }

type Dialer struct{}

func (d *Dialer) Dial(urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) {
	return nil, nil, nil
}

func (d *Dialer) DialContext(ctx context.Context, urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) {
	return nil, nil, nil
}

type Upgrader struct {
	ReadBufferSize int
	CheckOrigin    func(r *http.Request) bool
}

func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (*Conn, error) {
	return nil, nil
}

func ReadJSON(c *Conn, v interface{}) error { return nil }

func Subprotocols(r *http.Request) []string { return nil }

func WriteJSON(c *Conn, v interface{}) error { return nil }
