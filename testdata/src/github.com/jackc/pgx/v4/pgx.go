// Package pgx has the part of github.com/jackc/pgx/v4's API that the models name.
package pgx

import (
	"context"

	"github.com/jackc/pgconn"
)

type Batch struct{}

func (b *Batch) Queue(query string, arguments ...interface{}) {}

type Conn struct{}

func (c *Conn) Begin(ctx context.Context) (Tx, error) { return nil, nil }

func (c *Conn) Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error) {
	return nil, nil
}

func (c *Conn) Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error) {
	return nil, nil
}

func (c *Conn) Query(ctx context.Context, sql string, args ...interface{}) (Rows, error) {
	return nil, nil
}

func (c *Conn) QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error) {
	return nil, nil
}

func (c *Conn) QueryRow(ctx context.Context, sql string, args ...interface{}) Row { return nil }

type ConnConfig struct {
	pgconn.Config
}

func (cc *ConnConfig) ConnString() string { return "" }

type Identifier []string

func (ident Identifier) Sanitize() string { return "" }

type QueryFuncRow interface{}

type Row interface {
	Scan(dest ...interface{}) error
}

type Rows interface {
	Close()
	Next() bool
	RawValues() [][]byte
	Scan(dest ...interface{}) error
	Values() ([]interface{}, error)
}

type Tx interface {
	Commit(ctx context.Context) error
	Exec(ctx context.Context, sql string, arguments ...interface{}) (pgconn.CommandTag, error)
	Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)
	Query(ctx context.Context, sql string, args ...interface{}) (Rows, error)
	QueryFunc(ctx context.Context, sql string, args []interface{}, scans []interface{}, f func(QueryFuncRow) error) (pgconn.CommandTag, error)
	QueryRow(ctx context.Context, sql string, args ...interface{}) Row
}

func Connect(ctx context.Context, connString string) (*Conn, error) { return nil, nil }

func ParseConfig(connString string) (*ConnConfig, error) { return nil, nil }
