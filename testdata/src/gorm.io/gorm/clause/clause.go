// Package clause has the part of gorm.io/gorm/clause's API that the models name.
package clause

type Column struct {
	Name string
}

type Expr struct {
	SQL  string
	Vars []interface{}
}

type Expression interface{}

type NamedExpr struct {
	SQL string
}

type OrderBy struct{}

type OrderByColumn struct {
	Column Column
	Desc   bool
}
