// Package schema has the part of github.com/uptrace/bun/schema's API that the models name.
package schema

type Dialect interface{}

type Ident string

type Name string

type Query interface {
	QueryAppender
}

type QueryAppender interface{}

type QueryWithArgs struct {
	Query string
}

type QueryWithSep struct {
	QueryWithArgs
}

type Safe string

func SafeQuery(query string, args []any) (_ QueryWithArgs) { return }

func SafeQueryWithSep(query string, args []any, sep string) (_ QueryWithSep) { return }

func UnsafeIdent(ident string) (_ QueryWithArgs) { return }
