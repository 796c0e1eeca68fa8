// Package lex divides Go code into tokens that know exactly where they begin and end.
package lex

import (
	"bytes"
	"go/scanner"
	"go/token"
)

// A Token is a token with its place in the text.
type Token struct {
	Tok        token.Token
	Text       string
	Start, End int // offsets
	Line       int
}

// Tokens returns the tokens of a text, comments included, without the semicolons that line ends stand for.
func Tokens(text []byte) []Token {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(text))
	var s scanner.Scanner
	s.Init(file, text, func(token.Position, string) {}, scanner.ScanComments)
	var list []Token
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return list
		}
		if tok == token.SEMICOLON && lit == "\n" {
			continue
		}
		if lit == "" {
			lit = tok.String()
		}
		start := file.Offset(pos)
		t := Token{tok, lit, start, min(start+len(lit), len(text)), file.PositionFor(pos, false).Line}
		if tok == token.COMMENT || tok == token.STRING && lit[0] == '`' {
			t.End = extent(text, start)
			t.Text = string(text[start:t.End])
		}
		list = append(list, t)
	}
}

// extent returns where a comment or a raw string ends that starts at an offset: the scanner leaves the
// carriage returns out of its literals.
func extent(text []byte, start int) int {
	end := "`"
	from := start + 1
	switch {
	case bytes.HasPrefix(text[start:], []byte("//")):
		end, from = "\n", start+2
	case bytes.HasPrefix(text[start:], []byte("/*")):
		end, from = "*/", start+2
	}
	n := bytes.Index(text[from:], []byte(end))
	switch {
	case n < 0:
		return len(text)
	case end == "\n":
		return from + n
	}
	return from + n + len(end)
}
