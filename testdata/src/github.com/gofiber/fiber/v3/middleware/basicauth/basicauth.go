// Package basicauth has the part of github.com/gofiber/fiber/v3/middleware/basicauth's API that the models name.
package basicauth

import "github.com/gofiber/fiber/v3"

type Config struct {
	Authorizer func(string, string, fiber.Ctx) bool
}

func New(config ...Config) fiber.Handler { return nil }
