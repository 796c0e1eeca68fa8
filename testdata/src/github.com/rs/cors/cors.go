// Package cors has the part of github.com/rs/cors's API that the models name.
package cors

import "net/http"

type Cors struct{}

func (c *Cors) Handler(h http.Handler) http.Handler { return nil }

type Options struct {
	AllowedOrigins             []string
	AllowOriginFunc            func(origin string) bool
	AllowOriginRequestFunc     func(r *http.Request, origin string) bool
	AllowOriginVaryRequestFunc func(r *http.Request, origin string) (bool, []string)
	AllowedMethods             []string
	AllowCredentials           bool
}

func New(options Options) *Cors { return nil }
