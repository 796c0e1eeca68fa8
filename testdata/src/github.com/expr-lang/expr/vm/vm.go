// Package vm has the part of github.com/expr-lang/expr/vm's API that the models name.
package vm

type Program struct{}
