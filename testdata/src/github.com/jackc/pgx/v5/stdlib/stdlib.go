// Package stdlib has the part of github.com/jackc/pgx/v5/stdlib's API that the models name.
package stdlib

import (
	"database/sql"

	pgx "github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

type OptionOpenDB func(*connector)

type connector struct {
	pgx.ConnConfig
}

func OpenDB(config pgx.ConnConfig, opts ...OptionOpenDB) *sql.DB { return nil }

func OpenDBFromPool(pool *pgxpool.Pool, opts ...OptionOpenDB) *sql.DB { return nil }

func RegisterConnConfig(c *pgx.ConnConfig) string { return "" }
