// Package keyauth has the part of github.com/gofiber/fiber/v2/middleware/keyauth's API that the models name.
package keyauth

import "github.com/gofiber/fiber/v2"

type Config struct {
	Validator func(*fiber.Ctx, string) (bool, error)
}

func New(config ...Config) fiber.Handler { return nil }
