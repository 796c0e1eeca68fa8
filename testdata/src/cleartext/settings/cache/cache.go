// Package cache connects by settings that somebody else has put together.
package cache

import (
	"crypto/tls"
	"os"

	"github.com/redis/go-redis/v9"
)

type Settings struct {
	Addr, User, Password string
	Encrypted            bool
}

func FromEnvironment() Settings {
	s := Settings{Addr: "redis.prod.shop.com:6379", User: "profiles", Password: os.Getenv("REDIS_PASSWORD")}
	if a := os.Getenv("REDIS_ADDR"); a != "" {
		s.Addr = a
	}
	return s
}

func (s Settings) options() *redis.Options {
	o := &redis.Options{Addr: s.Addr, Username: s.User, Password: s.Password}
	if s.Encrypted {
		o.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	return o
}

func Open(s Settings) *redis.Client { return redis.NewClient(s.options()) }
