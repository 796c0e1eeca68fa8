// Package parser has the part of github.com/gomarkdown/markdown/parser's API that the models name.
package parser

import "github.com/gomarkdown/markdown/ast"

type Extensions int

type Parser struct{ Doc ast.Node }

func New() *Parser { return nil }

func NewWithExtensions(extension Extensions) *Parser { return nil }

func (p *Parser) Parse(input []byte) ast.Node { return nil }
