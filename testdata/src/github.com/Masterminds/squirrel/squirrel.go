// Package squirrel has the part of github.com/Masterminds/squirrel's API that the models name.
package squirrel

import (
	"context"
	"database/sql"
)

var Dollar dollarFormat

var Question questionFormat

var StatementBuilder StatementBuilderType

type And []Sqlizer

func (a And) ToSql() (string, []interface{}, error) { return "", nil, nil }

type BaseRunner interface {
	Execer
	Queryer
}

type CaseBuilder struct{}

func (b CaseBuilder) Else(expr interface{}) (_ CaseBuilder) { return }

func (b CaseBuilder) MustSql() (string, []interface{}) { return "", nil }

func (b CaseBuilder) ToSql() (string, []interface{}, error) { return "", nil, nil }

func (b CaseBuilder) When(when interface{}, then interface{}) (_ CaseBuilder) { return }

type DeleteBuilder struct{}

func (b DeleteBuilder) From(from string) (_ DeleteBuilder) { return }

func (b DeleteBuilder) MustSql() (string, []interface{}) { return "", nil }

func (b DeleteBuilder) OrderBy(orderBys ...string) (_ DeleteBuilder) { return }

func (b DeleteBuilder) Prefix(sql string, args ...interface{}) (_ DeleteBuilder) { return }

func (b DeleteBuilder) Suffix(sql string, args ...interface{}) (_ DeleteBuilder) { return }

func (b DeleteBuilder) ToSql() (string, []interface{}, error) { return "", nil, nil }

func (b DeleteBuilder) Where(pred interface{}, args ...interface{}) (_ DeleteBuilder) { return }

type Eq map[string]interface{}

func (eq Eq) ToSql() (string, []interface{}, error) { return "", nil, nil }

type Execer interface {
	Exec(query string, args ...interface{}) (sql.Result, error)
}

type ExecerContext interface {
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
}

type InsertBuilder struct{}

func (b InsertBuilder) Columns(columns ...string) (_ InsertBuilder) { return }

func (b InsertBuilder) Exec() (sql.Result, error) { return nil, nil }

func (b InsertBuilder) Into(from string) (_ InsertBuilder) { return }

func (b InsertBuilder) MustSql() (string, []interface{}) { return "", nil }

func (b InsertBuilder) Options(options ...string) (_ InsertBuilder) { return }

func (b InsertBuilder) Prefix(sql string, args ...interface{}) (_ InsertBuilder) { return }

func (b InsertBuilder) Scan(dest ...interface{}) error { return nil }

func (b InsertBuilder) Suffix(sql string, args ...interface{}) (_ InsertBuilder) { return }

func (b InsertBuilder) ToSql() (string, []interface{}, error) { return "", nil, nil }

func (b InsertBuilder) Values(values ...interface{}) (_ InsertBuilder) { return }

type Like map[string]interface{}

func (lk Like) ToSql() (string, []interface{}, error) { return "", nil, nil }

type NotEq map[string]interface{}

func (neq NotEq) ToSql() (string, []interface{}, error) { return "", nil, nil }

type Or []Sqlizer

func (o Or) ToSql() (string, []interface{}, error) { return "", nil, nil }

type PlaceholderFormat interface{}

type Preparer interface {
	Prepare(query string) (*sql.Stmt, error)
}

type QueryRower interface {
	QueryRow(query string, args ...interface{}) RowScanner
}

type QueryRowerContext interface {
	QueryRowContext(ctx context.Context, query string, args ...interface{}) RowScanner
}

type Queryer interface {
	Query(query string, args ...interface{}) (*sql.Rows, error)
}

type QueryerContext interface {
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
}

type RowScanner interface {
	Scan(v ...interface{}) error
}

type SelectBuilder struct{}

func (b SelectBuilder) Column(column interface{}, args ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) Columns(columns ...string) (_ SelectBuilder) { return }

func (b SelectBuilder) CrossJoin(join string, rest ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) From(from string) (_ SelectBuilder) { return }

func (b SelectBuilder) FromSelect(from SelectBuilder, alias string) (_ SelectBuilder) { return }

func (b SelectBuilder) GroupBy(groupBys ...string) (_ SelectBuilder) { return }

func (b SelectBuilder) Having(pred interface{}, rest ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) InnerJoin(join string, rest ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) Join(join string, rest ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) JoinClause(pred interface{}, args ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) LeftJoin(join string, rest ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) Limit(limit uint64) (_ SelectBuilder) { return }

func (b SelectBuilder) MustSql() (string, []interface{}) { return "", nil }

func (b SelectBuilder) Options(options ...string) (_ SelectBuilder) { return }

func (b SelectBuilder) OrderBy(orderBys ...string) (_ SelectBuilder) { return }

func (b SelectBuilder) OrderByClause(pred interface{}, args ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) PlaceholderFormat(f PlaceholderFormat) (_ SelectBuilder) { return }

func (b SelectBuilder) Prefix(sql string, args ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) Query() (*sql.Rows, error) { return nil, nil }

func (b SelectBuilder) RightJoin(join string, rest ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) RunWith(runner BaseRunner) (_ SelectBuilder) { return }

func (b SelectBuilder) Scan(dest ...interface{}) error { return nil }

func (b SelectBuilder) ScanContext(ctx context.Context, dest ...interface{}) error { return nil }

func (b SelectBuilder) Suffix(sql string, args ...interface{}) (_ SelectBuilder) { return }

func (b SelectBuilder) ToSql() (string, []interface{}, error) { return "", nil, nil }

func (b SelectBuilder) Where(pred interface{}, args ...interface{}) (_ SelectBuilder) { return }

type Sqlizer interface {
	ToSql() (string, []interface{}, error)
}

type StatementBuilderType struct{}

func (b StatementBuilderType) Delete(from string) (_ DeleteBuilder) { return }

func (b StatementBuilderType) Insert(into string) (_ InsertBuilder) { return }

func (b StatementBuilderType) PlaceholderFormat(f PlaceholderFormat) (_ StatementBuilderType) { return }

func (b StatementBuilderType) Replace(into string) (_ InsertBuilder) { return }

func (b StatementBuilderType) Select(columns ...string) (_ SelectBuilder) { return }

func (b StatementBuilderType) Update(table string) (_ UpdateBuilder) { return }

func (b StatementBuilderType) Where(pred interface{}, args ...interface{}) (_ StatementBuilderType) {
	return
}

type UpdateBuilder struct{}

func (b UpdateBuilder) Exec() (sql.Result, error) { return nil, nil }

func (b UpdateBuilder) From(from string) (_ UpdateBuilder) { return }

func (b UpdateBuilder) FromSelect(from SelectBuilder, alias string) (_ UpdateBuilder) { return }

func (b UpdateBuilder) MustSql() (string, []interface{}) { return "", nil }

func (b UpdateBuilder) OrderBy(orderBys ...string) (_ UpdateBuilder) { return }

func (b UpdateBuilder) Prefix(sql string, args ...interface{}) (_ UpdateBuilder) { return }

func (b UpdateBuilder) Scan(dest ...interface{}) error { return nil }

func (b UpdateBuilder) Set(column string, value interface{}) (_ UpdateBuilder) { return }

func (b UpdateBuilder) Suffix(sql string, args ...interface{}) (_ UpdateBuilder) { return }

func (b UpdateBuilder) Table(table string) (_ UpdateBuilder) { return }

func (b UpdateBuilder) ToSql() (string, []interface{}, error) { return "", nil, nil }

func (b UpdateBuilder) Where(pred interface{}, args ...interface{}) (_ UpdateBuilder) { return }

type aliasExpr struct{}

func (e aliasExpr) ToSql() (string, []interface{}, error) { return "", nil, nil }

type concatExpr []interface{}

func (ce concatExpr) ToSql() (string, []interface{}, error) { return "", nil, nil }

type dollarFormat struct{}

type questionFormat struct{}

func Alias(expr Sqlizer, alias string) (_ aliasExpr) { return }

func Case(what ...interface{}) (_ CaseBuilder) { return }

func ConcatExpr(parts ...interface{}) concatExpr { return nil }

func DebugSqlizer(s Sqlizer) string { return "" }

func Delete(from string) (_ DeleteBuilder) { return }

func Expr(sql string, args ...interface{}) Sqlizer { return nil }

func Insert(into string) (_ InsertBuilder) { return }

func Placeholders(count int) string { return "" }

func Replace(into string) (_ InsertBuilder) { return }

func Select(columns ...string) (_ SelectBuilder) { return }

func Update(table string) (_ UpdateBuilder) { return }

type NotLike map[string]interface{}

func (NotLike) ToSql() (_ string, _ []interface{}, _ error) { return }

type ILike map[string]interface{}

func (ILike) ToSql() (_ string, _ []interface{}, _ error) { return }

type NotILike map[string]interface{}

func (NotILike) ToSql() (_ string, _ []interface{}, _ error) { return }

type Lt map[string]interface{}

func (Lt) ToSql() (_ string, _ []interface{}, _ error) { return }

type LtOrEq map[string]interface{}

func (LtOrEq) ToSql() (_ string, _ []interface{}, _ error) { return }

type Gt map[string]interface{}

func (Gt) ToSql() (_ string, _ []interface{}, _ error) { return }

type GtOrEq map[string]interface{}

func (GtOrEq) ToSql() (_ string, _ []interface{}, _ error) { return }
