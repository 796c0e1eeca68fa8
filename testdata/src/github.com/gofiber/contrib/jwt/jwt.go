// Package jwtware has the part of github.com/gofiber/contrib/jwt's API that the models name.
package jwtware

import (
	fiber "github.com/gofiber/fiber/v2"
)

type Config struct {
	SigningKey SigningKey
}

type SigningKey struct {
	Key interface{}
}

func New(config ...Config) fiber.Handler { return nil }
