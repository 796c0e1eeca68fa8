// Package ast has the part of github.com/dop251/goja/ast's API that the models name.
package ast

type Program struct{}
