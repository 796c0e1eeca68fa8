// Package queries has the part of github.com/volatiletech/sqlboiler/v4/queries's API that the models name.
package queries

type Query struct{}

func Raw(query string, args ...any) *Query { return nil }

func RawG(query string, args ...any) *Query { return nil }

func SetSQL(q *Query, sql string, args ...any) {}
