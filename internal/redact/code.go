package redact

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"

	"github.com/secvet/secvet/internal/lex"
)

// A File is Go code to be shown: its text, its tokens and, as far as it could be parsed, its syntax.
type File struct {
	Text   []byte
	Tokens []lex.Token
	Syntax *ast.File // nil for a piece of a file
}

// Known is what an analysis has found to be secrets.
type Known struct {
	Names  map[string]bool // of constants and variables, and the text of literals with their quotes
	Values *Values
}

// Code returns Go code without what may be a secret. Of literals it hides
//
//   - those that are the value of something with a secret's name: see named.go and syntax.go;
//   - lists of eight numbers or characters and more: bytes of a key look like any others;
//   - what Text hides in a literal, also where it is put together from several.
//
// Of comments it hides what Text does. Everything else is the program and stays.
func Code(file File, known Known) []byte {
	c := &coder{File: file, known: known, names: make(map[string]bool), hidden: make([]bool, len(file.Text)), at: make(map[int]int, len(file.Tokens))}
	for i, t := range file.Tokens {
		c.at[t.Start] = i
	}
	c.named()
	c.lists()
	if file.Syntax != nil {
		c.syntax()
		c.joined()
	}
	c.texts()
	return c.result()
}

// Source is Code for a file that nobody has read yet.
func Source(text []byte, known Known) []byte {
	syntax, _ := parser.ParseFile(token.NewFileSet(), "", text, parser.SkipObjectResolution)
	return Code(File{Text: text, Tokens: lex.Tokens(text), Syntax: syntax}, known)
}

// Line returns a line of Go code without what may be a secret, as far as the line alone tells.
func Line(line string) string {
	text := []byte(line)
	return string(Code(File{Text: text, Tokens: lex.Tokens(text)}, Known{}))
}

// A coder hides what may be a secret in one file.
type coder struct {
	File
	known  Known
	names  map[string]bool // of variables of this file that are parts of a secret
	hidden []bool
	at     map[int]int // tokens by their offsets
	learnt bool        // whether names has grown
}

func (c *coder) hide(start, end int) {
	for i := max(start, 0); i < min(end, len(c.hidden)); i++ {
		c.hidden[i] = true
	}
}

// hideToken hides a literal between its quotes, or a number.
func (c *coder) hideToken(t lex.Token) {
	switch t.Tok {
	case token.STRING, token.CHAR:
		c.hide(t.Start+1, max(t.End-1, t.Start+1))
	case token.INT, token.FLOAT, token.IMAG:
		c.hide(t.Start, t.End)
	}
}

// result returns the text as it may be shown.
func (c *coder) result() []byte {
	out := bytes.Clone(c.Text)
	for i, hidden := range c.hidden {
		if hidden && out[i] != '\n' && out[i] != '\r' {
			out[i] = '*'
		}
	}
	return out
}

// texts judges what stands in literals and comments by itself, and looks for known values in them.
func (c *coder) texts() {
	importing := false // since the last "import" there were only tokens of an import declaration
	for _, t := range c.Tokens {
		switch t.Tok {
		case token.IMPORT:
			importing = true
		case token.STRING, token.COMMENT, token.IDENT, token.PERIOD, token.LPAREN, token.SEMICOLON:
		default:
			importing = false
		}
		switch t.Tok {
		case token.STRING:
			if importing {
				continue
			}
			var d decoded
			d.add(t)
			c.judge(&d, Literal)
			c.values(t)
		case token.COMMENT:
			h := newHider(string(c.Text[t.Start:t.End]), Comment)
			h.judge()
			c.apply(h, t.Start)
			c.values(t)
		}
	}
}

func (c *coder) apply(h *hider, start int) {
	for i, hidden := range h.hidden {
		if hidden {
			c.hidden[start+i] = true
		}
	}
}

func (c *coder) values(t lex.Token) {
	for _, s := range c.known.Values.in(string(c.Text[t.Start:t.End])) {
		c.hide(t.Start+s.start, t.Start+s.end)
	}
}

// judge hides what may be a secret in the value of literals.
func (c *coder) judge(d *decoded, kind Kind) {
	h := newHider(string(d.text), kind)
	h.judge()
	for _, s := range c.known.Values.in(string(d.text)) {
		h.hide(s.start, s.end)
	}
	for i, hidden := range h.hidden {
		if hidden {
			c.hide(d.from[i].start, d.from[i].end)
		}
	}
}

// A decoded is the value of one literal or more, and where each byte of it stands in the file.
type decoded struct {
	text []byte
	from []span
}

// maxDecoded bounds a value that is put together: constants that name each other can double it at every step.
const maxDecoded = 1 << 20

// add adds the value of a literal. What cannot be read as one is taken as it stands.
func (d *decoded) add(t lex.Token) {
	if len(t.Text) < 2 || len(d.text) > maxDecoded {
		return
	}
	quote, body, at := t.Text[0], t.Text[1:], t.Start+1
	if body[len(body)-1] == quote {
		body = body[:len(body)-1]
	}
	for len(body) > 0 {
		n, value := 1, body[:1]
		if quote == '"' && body[0] == '\\' {
			if r, multibyte, tail, err := strconv.UnquoteChar(body, quote); err == nil {
				n, value = len(body)-len(tail), string(rune(r))
				if !multibyte {
					value = string([]byte{byte(r)})
				}
			}
		}
		for i := range len(value) {
			d.text = append(d.text, value[i])
			d.from = append(d.from, span{at, at + n})
		}
		body, at = body[n:], at+n
	}
}

// gap notes that something unknown stands between two literals.
func (d *decoded) gap() {
	d.text = append(d.text, 0)
	d.from = append(d.from, span{})
}
