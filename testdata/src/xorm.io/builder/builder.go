// Package builder has the part of xorm.io/builder's API that the models name.
package builder

type Cond interface{ IsValid() bool }

type Eq map[string]any

func (eq Eq) IsValid() bool { return true }

type Like [2]string

func (like Like) IsValid() bool { return true }

func Expr(sql string, args ...any) Cond { return nil }

func In(col string, values ...any) Cond { return nil }

func NotIn(col string, values ...any) Cond { return nil }

func And(conds ...Cond) Cond { return nil }

func Or(conds ...Cond) Cond { return nil }

func If(condition bool, condTrue Cond, condFalse ...Cond) Cond { return nil }

type Builder struct{}

func Select(cols ...string) *Builder { return nil }

func Insert(eq ...any) *Builder { return nil }

func Update(updates ...Cond) *Builder { return nil }

func Delete(conds ...Cond) *Builder { return nil }

func ToSQL(cond any) (string, []any, error) { return "", nil, nil }

func (b *Builder) Select(cols ...string) *Builder { return b }

func (b *Builder) From(subject any, aliasMaybe ...string) *Builder { return b }

func (b *Builder) Into(tableName string) *Builder { return b }

func (b *Builder) Join(joinType string, joinTable, joinCond any) *Builder { return b }

func (b *Builder) LeftJoin(joinTable, joinCond any) *Builder { return b }

func (b *Builder) RightJoin(joinTable, joinCond any) *Builder { return b }

func (b *Builder) InnerJoin(joinTable, joinCond any) *Builder { return b }

func (b *Builder) CrossJoin(joinTable, joinCond any) *Builder { return b }

func (b *Builder) FullJoin(joinTable, joinCond any) *Builder { return b }

func (b *Builder) GroupBy(groupby string) *Builder { return b }

func (b *Builder) Having(having any) *Builder { return b }

func (b *Builder) OrderBy(orderBy any) *Builder { return b }

func (b *Builder) Where(cond Cond) *Builder { return b }

func (b *Builder) And(cond Cond) *Builder { return b }

func (b *Builder) Or(cond Cond) *Builder { return b }

func (b *Builder) ToSQL() (string, []any, error) { return "", nil, nil }

func (b *Builder) ToBoundSQL() (string, error) { return "", nil }
