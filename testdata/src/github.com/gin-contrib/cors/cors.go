// Package cors has the part of github.com/gin-contrib/cors's API that the models name.
package cors

import "github.com/gin-gonic/gin"

type Config struct {
	AllowAllOrigins            bool
	AllowOrigins               []string
	AllowOriginFunc            func(origin string) bool
	AllowOriginWithContextFunc func(c *gin.Context, origin string) bool
	AllowMethods               []string
	AllowCredentials           bool
	AllowWildcard              bool
}

func DefaultConfig() Config { return Config{} }

func New(config Config) gin.HandlerFunc { return nil }
