// Package driver has the part of github.com/ClickHouse/clickhouse-go/v2/lib/driver's API that the models name.
package driver

import (
	"context"
)

type Batch interface{}

type Conn interface {
	AsyncInsert(ctx context.Context, query string, wait bool, args ...any) error
	Exec(ctx context.Context, query string, args ...any) error
	PrepareBatch(ctx context.Context, query string, opts ...PrepareBatchOption) (Batch, error)
	Query(ctx context.Context, query string, args ...any) (Rows, error)
	QueryRow(ctx context.Context, query string, args ...any) Row
	Select(ctx context.Context, dest any, query string, args ...any) error
}

type PrepareBatchOption func(options *PrepareBatchOptions)

type PrepareBatchOptions struct{}

type Row interface {
	Scan(dest ...any) error
	ScanStruct(dest any) error
}

type Rows interface {
	Scan(dest ...any) error
	ScanStruct(dest any) error
}
