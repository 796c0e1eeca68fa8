// Package exp has the part of github.com/doug-martin/goqu/v9/exp's API that the models name.
package exp

type Ex map[string]interface{}

type Expression interface{}

type IdentifierExpression interface{}

type LiteralExpression interface{}
