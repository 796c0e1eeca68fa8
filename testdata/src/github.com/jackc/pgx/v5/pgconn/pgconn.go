// Package pgconn has the part of github.com/jackc/pgx/v5/pgconn's API that the models name.
package pgconn

import (
	"context"
	"io"
)

type Batch struct{}

func (batch *Batch) ExecParams(sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) {
}

type CommandTag struct{}

func (ct CommandTag) RowsAffected() int64 { return 0 }

func (ct CommandTag) String() string { return "" }

type Config struct {
	Password string
}

type FieldDescription struct{}

type HijackedConn struct {
	SecretKey []byte
}

type MultiResultReader struct{}

type Notification struct {
	Payload string
}

type ParseConfigError struct {
	ConnString string
}

func (e *ParseConfigError) Error() string { return "" }

type ParseConfigOptions struct{}

type PgConn struct{}

func (pgConn *PgConn) CopyFrom(ctx context.Context, r io.Reader, sql string) (_ CommandTag, _ error) {
	return
}

func (pgConn *PgConn) CopyTo(ctx context.Context, w io.Writer, sql string) (_ CommandTag, _ error) {
	return
}

func (pgConn *PgConn) EscapeString(s string) (string, error) { return "", nil }

func (pgConn *PgConn) Exec(ctx context.Context, sql string) *MultiResultReader { return nil }

func (pgConn *PgConn) ExecParams(ctx context.Context, sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) *ResultReader {
	return nil
}

func (pgConn *PgConn) Prepare(ctx context.Context, name string, sql string, paramOIDs []uint32) (*StatementDescription, error) {
	return nil, nil
}

type PgError struct {
	Message string
}

func (pe *PgError) Error() string { return "" }

type Pipeline struct{}

func (p *Pipeline) SendPrepare(name string, sql string, paramOIDs []uint32) {}

func (p *Pipeline) SendQueryParams(sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats []int16, resultFormats []int16) {
}

type Result struct {
	Rows [][][]byte
}

type ResultReader struct{}

func (rr *ResultReader) Values() [][]byte { return nil }

type StatementDescription struct{}

func Connect(ctx context.Context, connString string) (*PgConn, error) { return nil, nil }

func ConnectWithOptions(ctx context.Context, connString string, parseConfigOptions ParseConfigOptions) (*PgConn, error) {
	return nil, nil
}

func ParseConfig(connString string) (*Config, error) { return nil, nil }

func ParseConfigWithOptions(connString string, options ParseConfigOptions) (*Config, error) {
	return nil, nil
}
