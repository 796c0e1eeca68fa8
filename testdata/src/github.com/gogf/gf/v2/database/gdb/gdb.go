// Package gdb has the part of github.com/gogf/gf/v2/database/gdb's API that the models name.
package gdb

import (
	"context"
)

type Result []map[string]any

type Model struct{}

type DB interface {
	Query(ctx context.Context, sql string, args ...any) (Result, error)
	Exec(ctx context.Context, sql string, args ...any) (Result, error)
	GetAll(ctx context.Context, sql string, args ...any) (Result, error)
	GetOne(ctx context.Context, sql string, args ...any) (Result, error)
	GetValue(ctx context.Context, sql string, args ...any) (Result, error)
	GetArray(ctx context.Context, sql string, args ...any) (Result, error)
	GetCount(ctx context.Context, sql string, args ...any) (Result, error)
	GetScan(ctx context.Context, objPointer any, sql string, args ...any) error
	Raw(rawSql string, args ...any) *Model
	Update(ctx context.Context, table string, data any, condition any, args ...any) (Result, error)
	Delete(ctx context.Context, table string, condition any, args ...any) (Result, error)
	Model(tableNameOrStruct ...any) *Model
}

type TX interface {
	Query(sql string, args ...any) (Result, error)
	Exec(sql string, args ...any) (Result, error)
	GetAll(sql string, args ...any) (Result, error)
	GetOne(sql string, args ...any) (Result, error)
	GetValue(sql string, args ...any) (Result, error)
}

func (x *Model) Raw(rawSql string, args ...any) *Model { return nil }

func (x *Model) Where(where any, args ...any) *Model { return nil }

func (x *Model) WhereOr(where any, args ...any) *Model { return nil }

func (x *Model) Wheref(format string, args ...any) *Model { return nil }

func (x *Model) WhereOrf(format string, args ...any) *Model { return nil }

func (x *Model) WherePri(where any, args ...any) *Model { return nil }

func (x *Model) Having(having any, args ...any) *Model { return nil }

func (x *Model) Order(orderBy ...any) *Model { return nil }

func (x *Model) Group(groupBy ...string) *Model { return nil }

func (x *Model) LeftJoin(tableOrSubQueryAndJoinConditions ...string) *Model { return nil }

func (x *Model) RightJoin(tableOrSubQueryAndJoinConditions ...string) *Model { return nil }

func (x *Model) InnerJoin(tableOrSubQueryAndJoinConditions ...string) *Model { return nil }

func (x *Model) Fields(fieldNamesOrMapStruct ...any) *Model { return nil }

func (x *Model) WhereLike(column string, like string) *Model { return nil }

func (x *Model) WhereIn(column string, in any) *Model { return nil }

func (x *Model) WhereNot(column string, value any) *Model { return nil }

func (x *Model) OrderAsc(column string) *Model { return nil }

func (x *Model) OrderDesc(column string) *Model { return nil }
