// Package websocket has the part of golang.org/x/net/websocket's API that the models name.
package websocket

import (
	"net/http"
)

var JSON Codec

var Message Codec

type Codec struct{}

func (cd Codec) Receive(ws *Conn, v interface{}) error { return nil }

func (cd Codec) Send(ws *Conn, v interface{}) error { return nil }

type Conn struct{}

func (ws *Conn) Close() error { return nil }

func (ws *Conn) Read(msg []byte) (int, error) { return 0, nil }

func (ws *Conn) Request() *http.Request { return nil }

func (ws *Conn) Write(msg []byte) (int, error) { return 0, nil }

type Handler func(*Conn)

func (h Handler) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func Dial(url_ string, protocol string, origin string) (*Conn, error) { return nil, nil }
