// Package db has the part of github.com/upper/db/v4's API that the models name.
package db

import (
	"context"
	"database/sql"
)

type Iterator interface{ Next(dest ...any) bool }

type RawExpr struct{}

type Cond map[any]any

type SQL interface {
	Exec(query any, args ...any) (sql.Result, error)
	ExecContext(ctx context.Context, query any, args ...any) (sql.Result, error)
	Prepare(query any) (*sql.Stmt, error)
	PrepareContext(ctx context.Context, query any) (*sql.Stmt, error)
	Query(query any, args ...any) (*sql.Rows, error)
	QueryContext(ctx context.Context, query any, args ...any) (*sql.Rows, error)
	QueryRow(query any, args ...any) (*sql.Row, error)
	QueryRowContext(ctx context.Context, query any, args ...any) (*sql.Row, error)
	Iterator(query any, args ...any) Iterator
	IteratorContext(ctx context.Context, query any, args ...any) Iterator
	SelectFrom(table ...any) Selector
}

type Selector interface {
	Where(conds ...any) Selector
	And(conds ...any) Selector
	Having(conds ...any) Selector
	On(conds ...any) Selector
	OrderBy(columns ...any) Selector
}

type Updater interface {
	Where(conds ...any) Updater
}

type Deleter interface {
	Where(conds ...any) Deleter
}

func Raw(value string, args ...any) *RawExpr { return nil }
