// Package sql has the part of entgo.io/ent/dialect/sql's API that the models name.
package sql

import (
	"context"
	"database/sql"
)

type Builder struct{}

func (b *Builder) S(s string) *Builder { return nil }

func (b *Builder) String() string { return "" }

func (b *Builder) WriteString(s string) *Builder { return nil }

type ColumnScanner interface{}

type Conn struct {
	ExecQuerier
}

func (c Conn) Exec(ctx context.Context, query string, args any, v any) error { return nil }

func (c Conn) Query(ctx context.Context, query string, args any, v any) error { return nil }

type Driver struct {
	Conn
}

type ExecQuerier interface{}

type Predicate struct {
	Builder
}

type Querier interface{}

type SelectTable struct {
	Builder
}

type Selector struct {
	Builder
}

func (s *Selector) From(t TableView) *Selector { return nil }

func (s *Selector) GroupBy(columns ...string) *Selector { return nil }

func (s *Selector) OrderBy(columns ...string) *Selector { return nil }

func (s *Selector) Query() (string, []any) { return "", nil }

func (s *Selector) Where(p *Predicate) *Selector { return nil }

type TableView interface{}

func As(ident string, as string) string { return "" }

func Asc(column string) string { return "" }

func Contains(col string, sub string) *Predicate { return nil }

func ContainsFold(col string, sub string) *Predicate { return nil }

func Desc(column string) string { return "" }

func EQ(col string, value any) *Predicate { return nil }

func EqualFold(col string, sub string) *Predicate { return nil }

func Expr(exr string, args ...any) Querier { return nil }

func ExprP(exr string, args ...any) *Predicate { return nil }

func GT(col string, value any) *Predicate { return nil }

func GTE(col string, value any) *Predicate { return nil }

func HasPrefix(col string, prefix string) *Predicate { return nil }

func HasSuffix(col string, suffix string) *Predicate { return nil }

func In(col string, args ...any) *Predicate { return nil }

func LT(col string, value any) *Predicate { return nil }

func LTE(col string, value any) *Predicate { return nil }

func Like(col string, pattern string) *Predicate { return nil }

func NEQ(col string, value any) *Predicate { return nil }

func NotIn(col string, args ...any) *Predicate { return nil }

func Open(dialect string, source string) (*Driver, error) { return nil, nil }

func OpenDB(dialect string, db *sql.DB) *Driver { return nil }

func P(fns ...func(*Builder)) *Predicate { return nil }

func Raw(s string) Querier { return nil }

func ScanOne(rows ColumnScanner, v any) error { return nil }

func ScanSlice(rows ColumnScanner, v any) error { return nil }

func ScanString(rows ColumnScanner) (string, error) { return "", nil }

func Select(columns ...string) *Selector { return nil }

func Table(name string) *SelectTable { return nil }
