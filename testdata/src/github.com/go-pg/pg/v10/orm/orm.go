// Package orm has the part of github.com/go-pg/pg/v10/orm's API that the models name.
package orm

import (
	"context"
)

type DB interface {
	Exec(query interface{}, params ...interface{}) (Result, error)
	ExecContext(c context.Context, query interface{}, params ...interface{}) (Result, error)
	ExecOne(query interface{}, params ...interface{}) (Result, error)
	ExecOneContext(c context.Context, query interface{}, params ...interface{}) (Result, error)
	Query(model interface{}, query interface{}, params ...interface{}) (Result, error)
	QueryContext(c context.Context, model interface{}, query interface{}, params ...interface{}) (Result, error)
	QueryOne(model interface{}, query interface{}, params ...interface{}) (Result, error)
	QueryOneContext(c context.Context, model interface{}, query interface{}, params ...interface{}) (Result, error)
}

type Query struct{}

func (q *Query) Column(columns ...string) *Query { return nil }

func (q *Query) ColumnExpr(expr string, params ...interface{}) *Query { return nil }

func (q *Query) DistinctOn(expr string, params ...interface{}) *Query { return nil }

func (q *Query) For(s string, params ...interface{}) *Query { return nil }

func (q *Query) Group(columns ...string) *Query { return nil }

func (q *Query) GroupExpr(group string, params ...interface{}) *Query { return nil }

func (q *Query) Having(having string, params ...interface{}) *Query { return nil }

func (q *Query) Join(join string, params ...interface{}) *Query { return nil }

func (q *Query) JoinOn(condition string, params ...interface{}) *Query { return nil }

func (q *Query) JoinOnOr(condition string, params ...interface{}) *Query { return nil }

func (q *Query) Model(model ...interface{}) *Query { return nil }

func (q *Query) OnConflict(s string, params ...interface{}) *Query { return nil }

func (q *Query) Order(orders ...string) *Query { return nil }

func (q *Query) OrderExpr(order string, params ...interface{}) *Query { return nil }

func (q *Query) Returning(s string, params ...interface{}) *Query { return nil }

func (q *Query) Select(values ...interface{}) error { return nil }

func (q *Query) Set(set string, params ...interface{}) *Query { return nil }

func (q *Query) Table(tables ...string) *Query { return nil }

func (q *Query) TableExpr(expr string, params ...interface{}) *Query { return nil }

func (q *Query) Value(column string, value string, params ...interface{}) *Query { return nil }

func (q *Query) Where(condition string, params ...interface{}) *Query { return nil }

func (q *Query) WhereIn(where string, slice interface{}) *Query { return nil }

func (q *Query) WhereInMulti(where string, values ...interface{}) *Query { return nil }

func (q *Query) WhereInOr(where string, slice interface{}) *Query { return nil }

func (q *Query) WhereOr(condition string, params ...interface{}) *Query { return nil }

type Result interface{}

type SafeQueryAppender struct{}
