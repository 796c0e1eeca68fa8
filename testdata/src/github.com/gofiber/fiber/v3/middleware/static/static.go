// Package static has the part of github.com/gofiber/fiber/v3/middleware/static's API that the models name.
package static

import "github.com/gofiber/fiber/v3"

type Config struct {
	IndexNames []string
	Browse     bool
}

func New(root string, cfg ...Config) fiber.Handler { return nil }
