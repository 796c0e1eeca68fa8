// Package parser has the part of github.com/dop251/goja/parser's API that the models name.
package parser

type Option func(*options)

type options struct{}
