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
