// Package gorm has the part of gorm.io/gorm's API that the models name.
package gorm

import (
	"context"
	"database/sql"

	"gorm.io/gorm/clause"
)

type Association struct{}

func (association *Association) Find(out interface{}, conds ...interface{}) error { return nil }

type ChainInterface[T any] interface {
	ExecInterface[T]
	Distinct(args ...interface{}) ChainInterface[T]
	Group(name string) ChainInterface[T]
	Having(query interface{}, args ...interface{}) ChainInterface[T]
	Not(query interface{}, args ...interface{}) ChainInterface[T]
	Or(query interface{}, args ...interface{}) ChainInterface[T]
	Order(value interface{}) ChainInterface[T]
	Select(query string, args ...interface{}) ChainInterface[T]
	Table(name string, args ...interface{}) ChainInterface[T]
	Where(query interface{}, args ...interface{}) ChainInterface[T]
}

type Config struct {
	Dialector
}

type ConnPool interface {
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row
}

type CreateInterface[T any] interface {
	ExecInterface[T]
	Distinct(args ...interface{}) ChainInterface[T]
	Group(name string) ChainInterface[T]
	Having(query interface{}, args ...interface{}) ChainInterface[T]
	Not(query interface{}, args ...interface{}) ChainInterface[T]
	Or(query interface{}, args ...interface{}) ChainInterface[T]
	Order(value interface{}) ChainInterface[T]
	Select(query string, args ...interface{}) CreateInterface[T]
	Table(name string, args ...interface{}) CreateInterface[T]
	Where(query interface{}, args ...interface{}) ChainInterface[T]
}

type DB struct {
	*Config
	Error error
}

func (db *DB) Assign(attrs ...interface{}) *DB { return nil }

func (db *DB) Attrs(attrs ...interface{}) *DB { return nil }

func (db *DB) Clauses(conds ...clause.Expression) *DB { return nil }

func (db *DB) Connection(fc func(tx *DB) error) error { return nil }

func (db *DB) Count(count *int64) *DB { return nil }

func (db *DB) Create(value interface{}) *DB { return nil }

func (db *DB) Delete(value interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) Distinct(args ...interface{}) *DB { return nil }

func (db *DB) Exec(sql string, values ...interface{}) *DB { return nil }

func (db *DB) Find(dest interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) FindInBatches(dest interface{}, batchSize int, fc func(tx *DB, batch int) error) *DB {
	return nil
}

func (db *DB) First(dest interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) FirstOrCreate(dest interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) FirstOrInit(dest interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) Get(key string) (interface{}, bool) { return nil, false }

func (db *DB) Group(name string) *DB { return nil }

func (db *DB) Having(query interface{}, args ...interface{}) *DB { return nil }

func (db *DB) InnerJoins(query string, args ...interface{}) *DB { return nil }

func (db *DB) InstanceGet(key string) (interface{}, bool) { return nil, false }

func (db *DB) InstanceSet(key string, value interface{}) *DB { return nil }

func (db *DB) Joins(query string, args ...interface{}) *DB { return nil }

func (db *DB) Last(dest interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) Limit(limit int) *DB { return nil }

func (db *DB) Model(value interface{}) *DB { return nil }

func (db *DB) Not(query interface{}, args ...interface{}) *DB { return nil }

func (db *DB) Offset(offset int) *DB { return nil }

func (db *DB) Omit(columns ...string) *DB { return nil }

func (db *DB) Or(query interface{}, args ...interface{}) *DB { return nil }

func (db *DB) Order(value interface{}) *DB { return nil }

func (db *DB) Pluck(column string, dest interface{}) *DB { return nil }

func (db *DB) Preload(query string, args ...interface{}) *DB { return nil }

func (db *DB) Raw(sql string, values ...interface{}) *DB { return nil }

func (db *DB) RollbackTo(name string) *DB { return nil }

func (db *DB) Row() *sql.Row { return nil }

func (db *DB) Rows() (*sql.Rows, error) { return nil, nil }

func (db *DB) Save(value interface{}) *DB { return nil }

func (db *DB) SavePoint(name string) *DB { return nil }

func (db *DB) Scan(dest interface{}) *DB { return nil }

func (db *DB) ScanRows(rows *sql.Rows, dest interface{}) error { return nil }

func (db *DB) Scopes(funcs ...func(*DB) *DB) *DB { return nil }

func (db *DB) Select(query interface{}, args ...interface{}) *DB { return nil }

func (db *DB) Session(config *Session) *DB { return nil }

func (db *DB) Set(key string, value interface{}) *DB { return nil }

func (db *DB) Table(name string, args ...interface{}) *DB { return nil }

func (db *DB) Take(dest interface{}, conds ...interface{}) *DB { return nil }

func (db *DB) ToSQL(queryFn func(tx *DB) *DB) string { return "" }

func (db *DB) Transaction(fc func(tx *DB) error, opts ...*sql.TxOptions) error { return nil }

func (db *DB) Update(column string, value interface{}) *DB { return nil }

func (db *DB) UpdateColumn(column string, value interface{}) *DB { return nil }

func (db *DB) Where(query interface{}, args ...interface{}) *DB { return nil }

func (db *DB) WithContext(ctx context.Context) *DB { return nil }

type Dialector interface{}

type ExecInterface[T any] interface {
	Find(ctx context.Context) ([]T, error)
	First(ctx context.Context) (T, error)
	Last(ctx context.Context) (T, error)
	Scan(ctx context.Context, r interface{}) error
	Take(ctx context.Context) (T, error)
}

type Interface[T any] interface {
	CreateInterface[T]
	Exec(ctx context.Context, sql string, values ...interface{}) error
	Raw(sql string, values ...interface{}) ExecInterface[T]
}

type JoinBuilder interface {
	Not(query interface{}, args ...interface{}) JoinBuilder
	Or(query interface{}, args ...interface{}) JoinBuilder
	Where(query interface{}, args ...interface{}) JoinBuilder
}

type Model struct{}

type Option interface{}

type PreloadBuilder interface {
	Not(query interface{}, args ...interface{}) PreloadBuilder
	Or(query interface{}, args ...interface{}) PreloadBuilder
	Order(value interface{}) PreloadBuilder
	Where(query interface{}, args ...interface{}) PreloadBuilder
}

type Rows interface {
	Scan(dest ...interface{}) error
}

type Session struct{}

func Expr(expr string, args ...interface{}) (_ clause.Expr) { return }

func G[T any](db *DB, opts ...clause.Expression) Interface[T] { return nil }

func Open(dialector Dialector, opts ...Option) (*DB, error) { return nil, nil }
