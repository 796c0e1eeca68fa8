// Package bun has the part of github.com/uptrace/bun's API that the models name.
package bun

import (
	"context"
	"database/sql"

	"github.com/uptrace/bun/schema"
)

type AddColumnQuery struct{}

func (q *AddColumnQuery) ColumnExpr(query string, args ...any) *AddColumnQuery { return nil }

func (q *AddColumnQuery) ModelTableExpr(query string, args ...any) *AddColumnQuery { return nil }

func (q *AddColumnQuery) TableExpr(query string, args ...any) *AddColumnQuery { return nil }

type Conn struct {
	*sql.Conn
}

func (c Conn) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return nil, nil
}

func (c Conn) NewRaw(query string, args ...any) *RawQuery { return nil }

func (c Conn) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return nil, nil
}

func (c Conn) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row { return nil }

type CreateIndexQuery struct{}

func (q *CreateIndexQuery) ColumnExpr(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) IncludeExpr(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) IndexExpr(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) ModelTableExpr(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) TableExpr(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) Using(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) Where(query string, args ...any) *CreateIndexQuery { return nil }

func (q *CreateIndexQuery) WhereOr(query string, args ...any) *CreateIndexQuery { return nil }

type CreateTableQuery struct{}

func (q *CreateTableQuery) ColumnExpr(query string, args ...any) *CreateTableQuery { return nil }

func (q *CreateTableQuery) ForeignKey(query string, args ...any) *CreateTableQuery { return nil }

func (q *CreateTableQuery) ModelTableExpr(query string, args ...any) *CreateTableQuery { return nil }

func (q *CreateTableQuery) PartitionBy(query string, args ...any) *CreateTableQuery { return nil }

func (q *CreateTableQuery) TableExpr(query string, args ...any) *CreateTableQuery { return nil }

func (q *CreateTableQuery) TableSpace(tablespace string) *CreateTableQuery { return nil }

type DB struct{}

func (db *DB) Exec(query string, args ...any) (sql.Result, error) { return nil, nil }

func (db *DB) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return nil, nil
}

func (db *DB) NewDelete() *DeleteQuery { return nil }

func (db *DB) NewInsert() *InsertQuery { return nil }

func (db *DB) NewRaw(query string, args ...any) *RawQuery { return nil }

func (db *DB) NewSelect() *SelectQuery { return nil }

func (db *DB) NewUpdate() *UpdateQuery { return nil }

func (db *DB) Prepare(query string) (_ Stmt, _ error) { return }

func (db *DB) PrepareContext(ctx context.Context, query string) (_ Stmt, _ error) { return }

func (db *DB) Query(query string, args ...any) (*sql.Rows, error) { return nil, nil }

func (db *DB) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return nil, nil
}

func (db *DB) QueryRow(query string, args ...any) *sql.Row { return nil }

func (db *DB) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row { return nil }

func (db *DB) RunInTx(ctx context.Context, opts *sql.TxOptions, fn func(ctx context.Context, tx Tx) error) error {
	return nil
}

func (db *DB) ScanRow(ctx context.Context, rows *sql.Rows, dest ...any) error { return nil }

func (db *DB) ScanRows(ctx context.Context, rows *sql.Rows, dest ...any) error { return nil }

type DBOption func(db *DB)

type DeleteQuery struct{}

func (q *DeleteQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error) { return nil, nil }

func (q *DeleteQuery) Model(model any) *DeleteQuery { return nil }

func (q *DeleteQuery) ModelTableExpr(query string, args ...any) *DeleteQuery { return nil }

func (q *DeleteQuery) Order(orders ...string) *DeleteQuery { return nil }

func (q *DeleteQuery) OrderExpr(query string, args ...any) *DeleteQuery { return nil }

func (q *DeleteQuery) Returning(query string, args ...any) *DeleteQuery { return nil }

func (q *DeleteQuery) Scan(ctx context.Context, dest ...any) error { return nil }

func (q *DeleteQuery) Table(tables ...string) *DeleteQuery { return nil }

func (q *DeleteQuery) TableExpr(query string, args ...any) *DeleteQuery { return nil }

func (q *DeleteQuery) Where(query string, args ...any) *DeleteQuery { return nil }

func (q *DeleteQuery) WhereGroup(sep string, fn func(*DeleteQuery) *DeleteQuery) *DeleteQuery {
	return nil
}

func (q *DeleteQuery) WhereOr(query string, args ...any) *DeleteQuery { return nil }

type DropColumnQuery struct{}

func (q *DropColumnQuery) ColumnExpr(query string, args ...any) *DropColumnQuery { return nil }

func (q *DropColumnQuery) ModelTableExpr(query string, args ...any) *DropColumnQuery { return nil }

func (q *DropColumnQuery) TableExpr(query string, args ...any) *DropColumnQuery { return nil }

type DropTableQuery struct{}

func (q *DropTableQuery) ModelTableExpr(query string, args ...any) *DropTableQuery { return nil }

func (q *DropTableQuery) TableExpr(query string, args ...any) *DropTableQuery { return nil }

type IConn interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

type IDB interface {
	IConn
	NewRaw(query string, args ...any) *RawQuery
}

type Ident = schema.Ident

type InsertQuery struct{}

func (q *InsertQuery) Column(columns ...string) *InsertQuery { return nil }

func (q *InsertQuery) ColumnExpr(query string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error) { return nil, nil }

func (q *InsertQuery) Model(model any) *InsertQuery { return nil }

func (q *InsertQuery) ModelTableExpr(query string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) On(s string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) Returning(query string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) Scan(ctx context.Context, dest ...any) error { return nil }

func (q *InsertQuery) Set(query string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) Table(tables ...string) *InsertQuery { return nil }

func (q *InsertQuery) TableExpr(query string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) Value(column string, expr string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) Where(query string, args ...any) *InsertQuery { return nil }

func (q *InsertQuery) WhereOr(query string, args ...any) *InsertQuery { return nil }

type MergeQuery struct{}

func (q *MergeQuery) ModelTableExpr(query string, args ...any) *MergeQuery { return nil }

func (q *MergeQuery) On(s string, args ...any) *MergeQuery { return nil }

func (q *MergeQuery) Returning(query string, args ...any) *MergeQuery { return nil }

func (q *MergeQuery) TableExpr(query string, args ...any) *MergeQuery { return nil }

func (q *MergeQuery) Using(s string, args ...any) *MergeQuery { return nil }

func (q *MergeQuery) When(expr string, args ...any) *MergeQuery { return nil }

func (q *MergeQuery) WhenDelete(expr string) *MergeQuery { return nil }

func (q *MergeQuery) WhenInsert(expr string, fn func(q *InsertQuery) *InsertQuery) *MergeQuery {
	return nil
}

func (q *MergeQuery) WhenUpdate(expr string, fn func(q *UpdateQuery) *UpdateQuery) *MergeQuery {
	return nil
}

type Name = schema.Name

type Query = schema.Query

type QueryBuilder interface {
	Query
	Where(query string, args ...any) QueryBuilder
	WhereGroup(sep string, fn func(QueryBuilder) QueryBuilder) QueryBuilder
	WhereOr(query string, args ...any) QueryBuilder
}

type RawQuery struct{}

func (q *RawQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error) { return nil, nil }

func (q *RawQuery) Scan(ctx context.Context, dest ...any) error { return nil }

type Safe = schema.Safe

type SelectQuery struct{}

func (q *SelectQuery) Column(columns ...string) *SelectQuery { return nil }

func (q *SelectQuery) ColumnExpr(query string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) DistinctOn(query string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) ExcludeColumn(columns ...string) *SelectQuery { return nil }

func (q *SelectQuery) For(s string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Group(columns ...string) *SelectQuery { return nil }

func (q *SelectQuery) GroupExpr(group string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Having(having string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Join(join string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) JoinOn(cond string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) JoinOnOr(cond string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Limit(n int64) *SelectQuery { return nil }

func (q *SelectQuery) Model(model any) *SelectQuery { return nil }

func (q *SelectQuery) ModelTableExpr(query string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Offset(n int64) *SelectQuery { return nil }

func (q *SelectQuery) Order(orders ...string) *SelectQuery { return nil }

func (q *SelectQuery) OrderExpr(query string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Scan(ctx context.Context, dest ...any) error { return nil }

func (q *SelectQuery) ScanAndCount(ctx context.Context, dest ...any) (int64, error) { return 0, nil }

func (q *SelectQuery) Table(tables ...string) *SelectQuery { return nil }

func (q *SelectQuery) TableExpr(query string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) Where(query string, args ...any) *SelectQuery { return nil }

func (q *SelectQuery) WhereGroup(sep string, fn func(*SelectQuery) *SelectQuery) *SelectQuery {
	return nil
}

func (q *SelectQuery) WhereOr(query string, args ...any) *SelectQuery { return nil }

type Stmt struct {
	*sql.Stmt
}

type TruncateTableQuery struct{}

func (q *TruncateTableQuery) ModelTableExpr(query string, args ...any) *TruncateTableQuery {
	return nil
}

func (q *TruncateTableQuery) TableExpr(query string, args ...any) *TruncateTableQuery { return nil }

type Tx struct {
	*sql.Tx
}

func (tx Tx) Exec(query string, args ...any) (sql.Result, error) { return nil, nil }

func (tx Tx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return nil, nil
}

func (tx Tx) NewRaw(query string, args ...any) *RawQuery { return nil }

func (tx Tx) Query(query string, args ...any) (*sql.Rows, error) { return nil, nil }

func (tx Tx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return nil, nil
}

func (tx Tx) QueryRow(query string, args ...any) *sql.Row { return nil }

func (tx Tx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row { return nil }

type UpdateQuery struct{}

func (q *UpdateQuery) Column(columns ...string) *UpdateQuery { return nil }

func (q *UpdateQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error) { return nil, nil }

func (q *UpdateQuery) Join(join string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) JoinOn(cond string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) JoinOnOr(cond string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Model(model any) *UpdateQuery { return nil }

func (q *UpdateQuery) ModelTableExpr(query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Order(orders ...string) *UpdateQuery { return nil }

func (q *UpdateQuery) OrderExpr(query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Returning(query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Scan(ctx context.Context, dest ...any) error { return nil }

func (q *UpdateQuery) Set(query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) SetColumn(column string, query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Table(tables ...string) *UpdateQuery { return nil }

func (q *UpdateQuery) TableExpr(query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Value(column string, query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) Where(query string, args ...any) *UpdateQuery { return nil }

func (q *UpdateQuery) WhereGroup(sep string, fn func(*UpdateQuery) *UpdateQuery) *UpdateQuery {
	return nil
}

func (q *UpdateQuery) WhereOr(query string, args ...any) *UpdateQuery { return nil }

type ValuesQuery struct{}

func (q *ValuesQuery) Value(column string, expr string, args ...any) *ValuesQuery { return nil }

func In(slice any) schema.QueryAppender { return nil }

func NewDB(sqldb *sql.DB, dialect schema.Dialect, opts ...DBOption) *DB { return nil }

func NewRawQuery(db *DB, query string, args ...any) *RawQuery { return nil }

func SafeQuery(query string, args ...any) (_ schema.QueryWithArgs) { return }
