// Package qm has the part of github.com/volatiletech/sqlboiler/v4/queries/qm's API that the models name.
package qm

type QueryMod interface{ Apply() }

func SQL(sql string, args ...any) QueryMod { return nil }

func InnerJoin(clause string, args ...any) QueryMod { return nil }

func LeftOuterJoin(clause string, args ...any) QueryMod { return nil }

func RightOuterJoin(clause string, args ...any) QueryMod { return nil }

func FullOuterJoin(clause string, args ...any) QueryMod { return nil }

func With(clause string, args ...any) QueryMod { return nil }

func Where(clause string, args ...any) QueryMod { return nil }

func And(clause string, args ...any) QueryMod { return nil }

func Or(clause string, args ...any) QueryMod { return nil }

func WhereIn(clause string, args ...any) QueryMod { return nil }

func AndIn(clause string, args ...any) QueryMod { return nil }

func OrIn(clause string, args ...any) QueryMod { return nil }

func WhereNotIn(clause string, args ...any) QueryMod { return nil }

func AndNotIn(clause string, args ...any) QueryMod { return nil }

func OrNotIn(clause string, args ...any) QueryMod { return nil }

func OrderBy(clause string, args ...any) QueryMod { return nil }

func Having(clause string, args ...any) QueryMod { return nil }

func Distinct(clause string) QueryMod { return nil }

func GroupBy(clause string) QueryMod { return nil }

func For(clause string) QueryMod { return nil }

func From(from string) QueryMod { return nil }

func Select(columns ...string) QueryMod { return nil }

func Comment(comment string) QueryMod { return nil }
