// Package dbx has the part of github.com/pocketbase/dbx's API that the models name.
package dbx

import (
	"context"
	"database/sql"
)

type BaseBuilder struct{}

func (b *BaseBuilder) NewQuery(sql string) *Query { return nil }

func (b *BaseBuilder) Quote(s string) string { return "" }

type Builder interface {
	AddColumn(table string, col string, typ string) *Query
	AlterColumn(table string, col string, typ string) *Query
	CreateIndex(table string, name string, cols ...string) *Query
	NewQuery(s string) *Query
	Quote(s string) string
	Select(s ...string) *SelectQuery
}

type DB struct {
	Builder
}

func (db *DB) QuoteColumnName(s string) string { return "" }

func (db *DB) QuoteTableName(s string) string { return "" }

func (db *DB) Transactional(f func(*Tx) error) error { return nil }

func (db *DB) TransactionalContext(ctx context.Context, opts *sql.TxOptions, f func(*Tx) error) error {
	return nil
}

type Executor interface {
	Exec(query string, args ...interface{}) (sql.Result, error)
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
	Prepare(query string) (*sql.Stmt, error)
	Query(query string, args ...interface{}) (*sql.Rows, error)
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
}

type Expression interface{}

type HashExp map[string]interface{}

type LikeExp struct{}

type NullStringMap map[string]sql.NullString

type Params map[string]interface{}

type Query struct{}

func (q *Query) All(slice interface{}) error { return nil }

func (q *Query) Bind(params Params) *Query { return nil }

func (q *Query) Column(a interface{}) error { return nil }

func (q *Query) Execute() (sql.Result, error) { return nil, nil }

func (q *Query) One(a interface{}) error { return nil }

func (q *Query) Row(a ...interface{}) error { return nil }

func (q *Query) SQL() string { return "" }

type Rows struct {
	*sql.Rows
}

func (r *Rows) ScanMap(a NullStringMap) error { return nil }

func (r *Rows) ScanStruct(a interface{}) error { return nil }

type SelectQuery struct{}

func (s *SelectQuery) All(slice interface{}) error { return nil }

func (s *SelectQuery) AndGroupBy(cols ...string) *SelectQuery { return nil }

func (s *SelectQuery) AndOrderBy(cols ...string) *SelectQuery { return nil }

func (s *SelectQuery) AndSelect(cols ...string) *SelectQuery { return nil }

func (s *SelectQuery) AndWhere(e Expression) *SelectQuery { return nil }

func (s *SelectQuery) Build() *Query { return nil }

func (s *SelectQuery) Column(a interface{}) error { return nil }

func (s *SelectQuery) From(tables ...string) *SelectQuery { return nil }

func (s *SelectQuery) GroupBy(cols ...string) *SelectQuery { return nil }

func (s *SelectQuery) InnerJoin(table string, on Expression) *SelectQuery { return nil }

func (s *SelectQuery) Join(typ string, table string, on Expression) *SelectQuery { return nil }

func (s *SelectQuery) LeftJoin(table string, on Expression) *SelectQuery { return nil }

func (s *SelectQuery) Limit(limit int64) *SelectQuery { return nil }

func (s *SelectQuery) One(a interface{}) error { return nil }

func (s *SelectQuery) OrderBy(cols ...string) *SelectQuery { return nil }

func (s *SelectQuery) PostFragment(fragment string) *SelectQuery { return nil }

func (s *SelectQuery) PreFragment(fragment string) *SelectQuery { return nil }

func (s *SelectQuery) RightJoin(table string, on Expression) *SelectQuery { return nil }

func (s *SelectQuery) Row(a ...interface{}) error { return nil }

func (s *SelectQuery) Select(cols ...string) *SelectQuery { return nil }

func (s *SelectQuery) SelectOption(option string) *SelectQuery { return nil }

func (s *SelectQuery) Where(e Expression) *SelectQuery { return nil }

type Tx struct {
	Builder
}

func And(exps ...Expression) Expression { return nil }

func Between(col string, from interface{}, to interface{}) Expression { return nil }

func In(col string, values ...interface{}) Expression { return nil }

func Like(col string, values ...string) *LikeExp { return nil }

func MustOpen(driverName string, dsn string) (*DB, error) { return nil, nil }

func NewExp(e string, params ...Params) Expression { return nil }

func NewFromDB(sqlDB *sql.DB, driverName string) *DB { return nil }

func NewQuery(db *DB, executor Executor, sql string) *Query { return nil }

func NotBetween(col string, from interface{}, to interface{}) Expression { return nil }

func NotIn(col string, values ...interface{}) Expression { return nil }

func NotLike(col string, values ...string) *LikeExp { return nil }

func Open(driverName string, dsn string) (*DB, error) { return nil, nil }

func Or(exps ...Expression) Expression { return nil }

func OrLike(col string, values ...string) *LikeExp { return nil }

func OrNotLike(col string, values ...string) *LikeExp { return nil }
