// Package pgconn has the part of github.com/jackc/pgconn's API that the models name.
package pgconn

import (
	"context"
	"io"
)

type CommandTag []byte

type Config struct {
	Password string
}

type MultiResultReader struct{}

type PgConn struct{}

func (pgConn *PgConn) CopyFrom(ctx context.Context, r io.Reader, sql string) (CommandTag, error) {
	return nil, nil
}

func (pgConn *PgConn) CopyTo(ctx context.Context, w io.Writer, sql string) (CommandTag, error) {
	return nil, nil
}

func (pgConn *PgConn) EscapeString(s string) (string, error) { return "", nil }

func (pgConn *PgConn) Exec(ctx context.Context, sql string) *MultiResultReader { return nil }

func (pgConn *PgConn) ExecParams(ctx context.Context, sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) *ResultReader {
	return nil
}

func (pgConn *PgConn) Prepare(ctx context.Context, name string, sql string, paramOIDs []uint32) (*StatementDescription, error) {
	return nil, nil
}

type PgError struct{}

func (pe *PgError) Error() string { return "" }

type ResultReader struct{}

type StatementDescription struct{}

func Connect(ctx context.Context, connString string) (*PgConn, error) { return nil, nil }

func ParseConfig(connString string) (*Config, error) { return nil, nil }
