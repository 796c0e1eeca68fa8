// Package pgdriver has the part of github.com/uptrace/bun/driver/pgdriver's API that the models name.
package pgdriver

import (
	"context"
	"database/sql"
	"io"

	"github.com/uptrace/bun"
)

type Config struct {
	Password string
}

type Connector struct{}

type Option func(conf *Config)

func CopyFrom(ctx context.Context, conn bun.Conn, r io.Reader, query string, args ...any) (sql.Result, error) {
	return nil, nil
}

func CopyTo(ctx context.Context, conn bun.Conn, w io.Writer, query string, args ...any) (sql.Result, error) {
	return nil, nil
}

func NewConnector(opts ...Option) *Connector { return nil }

func WithAddr(addr string) Option { return nil }

func WithDSN(dsn string) Option { return nil }

func WithPassword(password string) Option { return nil }

func WithUser(user string) Option { return nil }
