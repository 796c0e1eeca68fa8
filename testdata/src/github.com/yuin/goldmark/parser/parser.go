// Package parser has the part of github.com/yuin/goldmark/parser's API that the models name.
package parser

type ParseOption func(*int)
