// Package encryptcookie has the part of github.com/gofiber/fiber/v2/middleware/encryptcookie's API that the models name.
package encryptcookie

import (
	fiber "github.com/gofiber/fiber/v2"
)

type Config struct {
	Key string
}

func DecryptCookie(value string, key string) (string, error) { return "", nil }

func EncryptCookie(value string, key string) (string, error) { return "", nil }

func GenerateKey() string { return "" }

func New(config ...Config) fiber.Handler { return nil }
