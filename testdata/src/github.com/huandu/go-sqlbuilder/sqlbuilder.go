// Package sqlbuilder has the part of github.com/huandu/go-sqlbuilder's API that the models name.
package sqlbuilder

type Cond struct{}

type Builder interface{ Build() (string, []any) }

type SelectBuilder struct{ Cond }

type UpdateBuilder struct{ Cond }

type DeleteBuilder struct{ Cond }

type InsertBuilder struct{}

func (x *SelectBuilder) Select(col ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) SelectMore(col ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) From(table ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) Join(table string, onExpr ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) Where(andExpr ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) Having(andExpr ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) GroupBy(col ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) OrderBy(col ...string) *SelectBuilder { return nil }

func (x *SelectBuilder) SQL(sql string) *SelectBuilder { return nil }

func (x *UpdateBuilder) Update(table ...string) *UpdateBuilder { return nil }

func (x *UpdateBuilder) Set(assignment ...string) *UpdateBuilder { return nil }

func (x *UpdateBuilder) SetMore(assignment ...string) *UpdateBuilder { return nil }

func (x *UpdateBuilder) Where(andExpr ...string) *UpdateBuilder { return nil }

func (x *UpdateBuilder) OrderBy(col ...string) *UpdateBuilder { return nil }

func (x *UpdateBuilder) SQL(sql string) *UpdateBuilder { return nil }

func (x *DeleteBuilder) DeleteFrom(table ...string) *DeleteBuilder { return nil }

func (x *DeleteBuilder) Where(andExpr ...string) *DeleteBuilder { return nil }

func (x *DeleteBuilder) OrderBy(col ...string) *DeleteBuilder { return nil }

func (x *DeleteBuilder) SQL(sql string) *DeleteBuilder { return nil }

func (x *InsertBuilder) InsertInto(table string) *InsertBuilder { return nil }

func (x *InsertBuilder) InsertIgnoreInto(table string) *InsertBuilder { return nil }

func (x *InsertBuilder) ReplaceInto(table string) *InsertBuilder { return nil }

func (x *InsertBuilder) Cols(col ...string) *InsertBuilder { return nil }

func (x *InsertBuilder) SQL(sql string) *InsertBuilder { return nil }

func (x *InsertBuilder) Values(value ...any) *InsertBuilder { return nil }

func (x *Cond) Equal(field string, value any) string { return "" }

func (x *Cond) E(field string, value any) string { return "" }

func (x *Cond) EQ(field string, value any) string { return "" }

func (x *Cond) NotEqual(field string, value any) string { return "" }

func (x *Cond) NE(field string, value any) string { return "" }

func (x *Cond) NEQ(field string, value any) string { return "" }

func (x *Cond) GreaterThan(field string, value any) string { return "" }

func (x *Cond) G(field string, value any) string { return "" }

func (x *Cond) GT(field string, value any) string { return "" }

func (x *Cond) GreaterEqualThan(field string, value any) string { return "" }

func (x *Cond) GE(field string, value any) string { return "" }

func (x *Cond) GTE(field string, value any) string { return "" }

func (x *Cond) LessThan(field string, value any) string { return "" }

func (x *Cond) L(field string, value any) string { return "" }

func (x *Cond) LT(field string, value any) string { return "" }

func (x *Cond) LessEqualThan(field string, value any) string { return "" }

func (x *Cond) LE(field string, value any) string { return "" }

func (x *Cond) LTE(field string, value any) string { return "" }

func (x *Cond) Like(field string, value any) string { return "" }

func (x *Cond) ILike(field string, value any) string { return "" }

func (x *Cond) NotLike(field string, value any) string { return "" }

func (x *Cond) NotILike(field string, value any) string { return "" }

func (x *Cond) In(field string, values ...any) string { return "" }

func (x *Cond) NotIn(field string, values ...any) string { return "" }

func (x *Cond) Between(field string, lower, upper any) string { return "" }

func (x *Cond) Var(value any) string { return "" }

func (x *UpdateBuilder) Assign(field string, value any) string { return "" }

func (x *UpdateBuilder) Add(field string, value any) string { return "" }

func Select(col ...string) *SelectBuilder { return nil }

func Raw(expr string) any { return nil }

func Buildf(format string, arg ...any) Builder { return nil }

func Build(format string, arg ...any) Builder { return nil }

func NewSelectBuilder() *SelectBuilder { return nil }
