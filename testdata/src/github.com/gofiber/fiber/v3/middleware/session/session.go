// Package session has the part of github.com/gofiber/fiber/v3/middleware/session's API that the models name.
package session

import "github.com/gofiber/fiber/v3"

type Config struct {
	CookieSecure   bool
	CookieHTTPOnly bool
	CookieSameSite string
}

type Store struct{}

func New(config ...Config) fiber.Handler { return nil }

func NewStore(config ...Config) *Store { return nil }
