// Package dialect has the part of entgo.io/ent/dialect's API that the models name.
package dialect

import (
	"context"
)

const MySQL = "mysql"

type Driver interface {
	ExecQuerier
}

type ExecQuerier interface {
	Exec(ctx context.Context, query string, args any, v any) error
	Query(ctx context.Context, query string, args any, v any) error
}
