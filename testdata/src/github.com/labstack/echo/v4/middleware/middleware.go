// Package middleware has the part of github.com/labstack/echo/v4/middleware's API that the models name.
package middleware

import "github.com/labstack/echo/v4"

type CORSConfig struct {
	AllowOrigins                             []string
	AllowOriginFunc                          func(origin string) (bool, error)
	AllowCredentials                         bool
	UnsafeWildcardOriginWithAllowCredentials bool
}

func CORSWithConfig(config CORSConfig) echo.MiddlewareFunc { return nil }

type StaticConfig struct {
	Root, Index string
	Browse      bool
}

func StaticWithConfig(config StaticConfig) echo.MiddlewareFunc { return nil }

func Recover() echo.MiddlewareFunc { return nil }

type (
	KeyAuthValidator   func(auth string, c echo.Context) (bool, error)
	BasicAuthValidator func(string, string, echo.Context) (bool, error)
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
