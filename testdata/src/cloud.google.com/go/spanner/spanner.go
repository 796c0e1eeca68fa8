// Package spanner has the part of the library's API that the models name.
package spanner

type Statement struct {
	SQL    string
	Params map[string]interface{}
}

func NewStatement(sql string) Statement { return Statement{SQL: sql} }
