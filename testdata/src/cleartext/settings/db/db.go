// Package db connects by settings that somebody else has put together.
package db

import (
	"context"
	"net"
	"net/url"
	"os"

	"github.com/jackc/pgx/v5/pgxpool"
)

type Settings struct {
	Host, Port, User, Password, Name, SSLMode string
}

func env(key, otherwise string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return otherwise
}

func FromEnvironment() Settings {
	return Settings{
		Host:     env("DB_HOST", "ledger.prod.shop.com"),
		Port:     env("DB_PORT", "5432"),
		User:     env("DB_USER", "ledger"),
		Password: os.Getenv("DB_PASSWORD"),
		Name:     env("DB_NAME", "ledger"),
		SSLMode:  env("DB_SSLMODE", "disable"),
	}
}

func Verified() Settings {
	s := FromEnvironment()
	s.SSLMode = env("DB_SSLMODE", "verify-full")
	return s
}

// Local is for the developer's machine, unless the environment says more.
func Local() Settings {
	s := FromEnvironment()
	s.Host = env("DB_HOST", "localhost")
	return s
}

func (s Settings) address() string {
	u := url.URL{
		Scheme:   "postgres",
		User:     url.UserPassword(s.User, s.Password),
		Host:     net.JoinHostPort(s.Host, s.Port),
		Path:     s.Name,
		RawQuery: url.Values{"sslmode": {s.SSLMode}}.Encode(),
	}
	return u.String()
}

func Open(ctx context.Context, s Settings) (*pgxpool.Pool, error) {
	return pgxpool.New(ctx, s.address())
}
