// Package clickhouse has the part of github.com/ClickHouse/clickhouse-go/v2's API that the models name.
package clickhouse

import (
	"github.com/ClickHouse/clickhouse-go/v2/lib/driver"
)

type Auth struct {
	Username string
	Password string
}

type Options struct{}

func Open(opt *Options) (driver.Conn, error) { return nil, nil }

func ParseDSN(dsn string) (*Options, error) { return nil, nil }
