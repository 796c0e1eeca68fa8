// Package orm has the part of github.com/beego/beego/v2/client/orm's API that the models name.
package orm

import (
	"context"
)

type QueryExecutor interface {
	DML
}

type Ormer interface {
	QueryExecutor
}

type TxOrmer interface {
	QueryExecutor
}

func NewOrm() Ormer { return nil }

func NewQueryBuilder(driver string) (QueryBuilder, error) { return nil, nil }

type DML interface {
	Raw(query string, args ...any) RawSeter
	RawWithCtx(ctx context.Context, query string, args ...any) RawSeter
}

type QuerySeter interface {
	FilterRaw(condition string, sql string) QuerySeter
	Filter(expr string, args ...any) QuerySeter
	Aggregate(s string) QuerySeter
}

type QueryBuilder interface {
	Select(fields ...string) QueryBuilder
	From(tables ...string) QueryBuilder
	InnerJoin(table string) QueryBuilder
	LeftJoin(table string) QueryBuilder
	RightJoin(table string) QueryBuilder
	On(cond string) QueryBuilder
	Where(cond string) QueryBuilder
	And(cond string) QueryBuilder
	Or(cond string) QueryBuilder
	In(vals ...string) QueryBuilder
	OrderBy(fields ...string) QueryBuilder
	GroupBy(fields ...string) QueryBuilder
	Having(cond string) QueryBuilder
	Update(tables ...string) QueryBuilder
	Set(kv ...string) QueryBuilder
	InsertInto(table string, fields ...string) QueryBuilder
	Values(vals ...string) QueryBuilder
	Subquery(sub string, alias string) string
	String() string
}

type RawSeter interface {
	QueryRow(containers ...any) error
	QueryRows(containers ...any) (int64, error)
	SetArgs(args ...any) RawSeter
}
