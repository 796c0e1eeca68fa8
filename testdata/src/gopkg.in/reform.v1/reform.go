// Package reform has the part of gopkg.in/reform.v1's API that the models name.
package reform

import (
	"context"
	"database/sql"
)

type Querier struct{}

type DB struct{ *Querier }

type TX struct{ *Querier }

type Struct interface{ String() string }

type View interface{ Name() string }

func (x *Querier) Exec(query string, args ...any) (sql.Result, error) { return nil, nil }

func (x *Querier) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return nil, nil
}

func (x *Querier) Query(query string, args ...any) (*sql.Rows, error) { return nil, nil }

func (x *Querier) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return nil, nil
}

func (x *Querier) QueryRow(query string, args ...any) *sql.Row { return nil }

func (x *Querier) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	return nil
}

func (x *Querier) SelectOneTo(str Struct, tail string, args ...any) error { return nil }

func (x *Querier) SelectOneFrom(view View, tail string, args ...any) (Struct, error) { return nil, nil }

func (x *Querier) SelectRows(view View, tail string, args ...any) (*sql.Rows, error) { return nil, nil }

func (x *Querier) SelectAllFrom(view View, tail string, args ...any) ([]Struct, error) {
	return nil, nil
}

func (x *Querier) DeleteFrom(view View, tail string, args ...any) (uint, error) { return 0, nil }

func (x *Querier) UpdateView(str Struct, columns []string, tail string, args ...any) (uint, error) {
	return 0, nil
}

func (x *Querier) Count(view View, tail string, args ...any) (int, error) { return 0, nil }

func (x *Querier) FindOneTo(str Struct, column string, arg any) error { return nil }

func (x *Querier) FindOneFrom(view View, column string, arg any) (Struct, error) { return nil, nil }
