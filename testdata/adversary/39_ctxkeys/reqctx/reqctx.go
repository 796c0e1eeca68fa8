// Package reqctx keeps what is known of a request in its context.
package reqctx

import "context"

type key int

const (
	userKey key = iota
	tableKey
)

func WithUser(ctx context.Context, name string) context.Context {
	return context.WithValue(ctx, userKey, name)
}

func User(ctx context.Context) string {
	s, _ := ctx.Value(userKey).(string)
	return s
}

func WithTable(ctx context.Context, table string) context.Context {
	return context.WithValue(ctx, tableKey, table)
}

func Table(ctx context.Context) string {
	s, _ := ctx.Value(tableKey).(string)
	return s
}
