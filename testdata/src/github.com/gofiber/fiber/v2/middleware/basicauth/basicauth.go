// Package basicauth has the part of github.com/gofiber/fiber/v2/middleware/basicauth's API that the models name.
package basicauth

import (
	fiber "github.com/gofiber/fiber/v2"
)

type Config struct {
	Users      map[string]string
	Authorizer func(string, string) bool
}

func New(config Config) fiber.Handler { return nil }
