// Package pgx has the part of github.com/jackc/pgx/v5's API that the models name.
package pgx

import (
	"context"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
)

type Batch struct{}

func (b *Batch) Queue(query string, arguments ...any) *QueuedQuery { return nil }

type BatchResults interface{}

type CollectableRow interface {
	RawValues() [][]byte
	Scan(dest ...any) error
	Values() ([]any, error)
}

type Conn struct{}

func (c *Conn) Begin(ctx context.Context) (Tx, error) { return nil, nil }

func (c *Conn) Close(ctx context.Context) error { return nil }

func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (_ pgconn.CommandTag, _ error) {
	return
}

func (c *Conn) Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error) {
	return nil, nil
}

func (c *Conn) Query(ctx context.Context, sql string, args ...any) (Rows, error) { return nil, nil }

func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) Row { return nil }

func (c *Conn) SendBatch(ctx context.Context, b *Batch) BatchResults { return nil }

type ConnConfig struct {
	pgconn.Config
}

func (cc *ConnConfig) ConnString() string { return "" }

type Identifier []string

func (ident Identifier) Sanitize() string { return "" }

type LargeObject struct{}

func (o *LargeObject) Read(p []byte) (int, error) { return 0, nil }

func (o *LargeObject) Write(p []byte) (int, error) { return 0, nil }

type NamedArgs map[string]any

type ParseConfigOptions struct {
	pgconn.ParseConfigOptions
}

type QueuedQuery struct {
	SQL string
}

type Row interface {
	Scan(dest ...any) error
}

type RowToFunc[T any] func(row CollectableRow) (T, error)

type Rows interface {
	Close()
	Err() error
	Next() bool
	RawValues() [][]byte
	Scan(dest ...any) error
	Values() ([]any, error)
}

type Tx interface {
	Commit(ctx context.Context) error
	Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)
	Prepare(ctx context.Context, name string, sql string) (*pgconn.StatementDescription, error)
	Query(ctx context.Context, sql string, args ...any) (Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) Row
	Rollback(ctx context.Context) error
}

type TxOptions struct{}

func AppendRows[T any, S ~[]T](slice S, rows Rows, fn RowToFunc[T]) (_ S, _ error) { return }

func BeginFunc(ctx context.Context, db interface {
	Begin(ctx context.Context) (Tx, error)
}, fn func(Tx) error) error {
	return nil
}

func BeginTxFunc(ctx context.Context, db interface {
	BeginTx(ctx context.Context, txOptions TxOptions) (Tx, error)
}, txOptions TxOptions, fn func(Tx) error) error {
	return nil
}

func CollectExactlyOneRow[T any](rows Rows, fn RowToFunc[T]) (_ T, _ error) { return }

func CollectOneRow[T any](rows Rows, fn RowToFunc[T]) (_ T, _ error) { return }

func CollectRows[T any](rows Rows, fn RowToFunc[T]) ([]T, error) { return nil, nil }

func Connect(ctx context.Context, connString string) (*Conn, error) { return nil, nil }

func ConnectConfig(ctx context.Context, connConfig *ConnConfig) (*Conn, error) { return nil, nil }

func ConnectWithOptions(ctx context.Context, connString string, options ParseConfigOptions) (*Conn, error) {
	return nil, nil
}

func ForEachRow(rows Rows, scans []any, fn func() error) (_ pgconn.CommandTag, _ error) { return }

func ParseConfig(connString string) (*ConnConfig, error) { return nil, nil }

func ParseConfigWithOptions(connString string, options ParseConfigOptions) (*ConnConfig, error) {
	return nil, nil
}

func RowTo[T any](row CollectableRow) (_ T, _ error) { return }

func RowToAddrOf[T any](row CollectableRow) (*T, error) { return nil, nil }

func RowToAddrOfStructByName[T any](row CollectableRow) (*T, error) { return nil, nil }

func RowToAddrOfStructByNameLax[T any](row CollectableRow) (*T, error) { return nil, nil }

func RowToAddrOfStructByPos[T any](row CollectableRow) (*T, error) { return nil, nil }

func RowToMap(row CollectableRow) (map[string]any, error) { return nil, nil }

func RowToStructByName[T any](row CollectableRow) (_ T, _ error) { return }

func RowToStructByNameLax[T any](row CollectableRow) (_ T, _ error) { return }

func RowToStructByPos[T any](row CollectableRow) (_ T, _ error) { return }

func ScanRow(typeMap *pgtype.Map, fieldDescriptions []pgconn.FieldDescription, values [][]byte, dest ...any) error {
	return nil
}
