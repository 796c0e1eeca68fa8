// Package websocket has the part of github.com/gofiber/websocket/v2's API that the models name.
package websocket

import (
	"github.com/fasthttp/websocket"
	fiber "github.com/gofiber/fiber/v2"
)

type Config struct{}

type Conn struct {
	*websocket.Conn
}

func (conn *Conn) Cookies(key string, defaultValue ...string) string { return "" }

func (conn *Conn) Headers(key string, defaultValue ...string) string { return "" }

func (conn *Conn) Params(key string, defaultValue ...string) string { return "" }

func (conn *Conn) Query(key string, defaultValue ...string) string { return "" }

func New(handler func(*Conn), config ...Config) fiber.Handler { return nil }
