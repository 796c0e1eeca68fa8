// Package parser has the part of github.com/lestrrat-go/libxml2/parser's API that the models name.
package parser

import "io"

type Option int

const (
	XMLParseRecover Option = 1 << iota
	XMLParseNoEnt
	XMLParseDTDLoad
)

type Parser struct{ Options Option }

type Document interface{ Free() }

func New(opts ...Option) *Parser { return nil }

func (p *Parser) Parse(buf []byte) (Document, error) { return nil, nil }

func (p *Parser) ParseString(s string) (Document, error) { return nil, nil }

func (p *Parser) ParseReader(in io.Reader) (Document, error) { return nil, nil }
