// Package middleware has the part of github.com/labstack/echo/v5/middleware's API that the models name.
package middleware

import "github.com/labstack/echo/v5"

type CORSConfig struct {
	AllowOrigins          []string
	UnsafeAllowOriginFunc func(c *echo.Context, origin string) (allowedOrigin string, allowed bool, err error)
	AllowCredentials      bool
}

type StaticConfig struct {
	Root, Index string
	Browse      bool
}

func CORSWithConfig(config CORSConfig) echo.MiddlewareFunc { return nil }

func StaticWithConfig(config StaticConfig) echo.MiddlewareFunc { return nil }

type (
	KeyAuthValidator   func(c *echo.Context, key string, source ExtractorSource) (bool, error)
	BasicAuthValidator func(c *echo.Context, user string, password string) (bool, error)
)

type KeyAuthConfig struct {
	KeyLookup string
	Validator KeyAuthValidator
}

type BasicAuthConfig struct {
	Validator BasicAuthValidator
	Realm     string
}

func KeyAuth(fn KeyAuthValidator) echo.MiddlewareFunc { return nil }

func KeyAuthWithConfig(config KeyAuthConfig) echo.MiddlewareFunc { return nil }

func BasicAuth(fn BasicAuthValidator) echo.MiddlewareFunc { return nil }

func BasicAuthWithConfig(config BasicAuthConfig) echo.MiddlewareFunc { return nil }

type ExtractorSource string
