// Package keyauth has the part of github.com/gofiber/fiber/v3/middleware/keyauth's API that the models name.
package keyauth

import "github.com/gofiber/fiber/v3"

type Config struct {
	Validator func(c fiber.Ctx, key string) (bool, error)
}

func New(config ...Config) fiber.Handler { return nil }
