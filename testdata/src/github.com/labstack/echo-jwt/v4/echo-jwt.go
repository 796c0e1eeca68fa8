// Package echojwt has the part of github.com/labstack/echo-jwt/v4's API that the models name.
package echojwt

import (
	echo "github.com/labstack/echo/v4"
)

type Config struct {
	SigningKey interface{}
}

func JWT(signingKey interface{}) echo.MiddlewareFunc { return nil }

func WithConfig(config Config) echo.MiddlewareFunc { return nil }
