package redact

import (
	"go/token"
	"strings"

	"github.com/secvet/secvet/internal/lex"
	"github.com/secvet/secvet/internal/names"
)

// minNamed is the length from which a literal beside a secret's name is hidden: shorter ones put text together.
const minNamed = len(`"abcd"`)

// named hides the literals that the tokens before them call a secret. It needs no syntax, and so holds in code that cannot be
// parsed and in pieces of it.
func (c *coder) named() {
	m := masker{secret: c.isSecret}
	for i, t := range c.Tokens {
		m.follow(c.Tokens[:i], t)
		if t.Tok != token.STRING {
			continue
		}
		if c.known.Names[t.Text] || len(t.Text) >= minNamed && m.named(c.Tokens[:i]) {
			c.hideToken(t)
		}
	}
}

func (c *coder) isSecret(name string) bool {
	return c.strength(name) >= names.Possible
}

// A masker knows what a literal is a value of: of something named before it on the line, or of an argument
// of a call.
type masker struct {
	secret func(name string) bool
	line   int
	name   bool     // whether the line has a secret's name so far
	calls  []string // what is called at each open parenthesis, by it or by one around it
}

// follow takes notice of a token that comes after others.
func (m *masker) follow(before []lex.Token, t lex.Token) {
	if t.Line != m.line {
		m.line, m.name = t.Line, false
	}
	switch t.Tok {
	case token.IDENT:
		m.name = m.name || m.secret(t.Text)
	case token.LPAREN:
		name := callee(before)
		if n := len(m.calls); name == "" && n > 0 {
			name = m.calls[n-1]
		}
		m.calls = append(m.calls, name)
	case token.RPAREN:
		m.calls = m.calls[:max(len(m.calls)-1, 0)]
	}
}

// named reports whether a literal after the tokens is called a secret: by what it is assigned to or compared
// with, or else by anything before it on the line. As an argument it is only if the function's name says
// so: what is given to Getenv or FormValue is a name itself.
func (m *masker) named(before []lex.Token) bool {
	if m.secret(subject(before)) {
		return true
	}
	if n := len(m.calls); n > 0 && m.calls[n-1] != "" {
		return m.secret(m.calls[n-1])
	}
	return m.name
}

// subject returns the name that a literal after the tokens is given to: a variable, a field, or the key of a
// map or a header, also through a conversion.
func subject(before []lex.Token) string {
	n := len(before)
	for n > 1 && before[n-1].Tok == token.LPAREN && callee(before[:n-1]) == "" {
		n--
		if before[n-1].Tok == token.IDENT {
			n--
		}
		for n > 0 && (before[n-1].Tok == token.RBRACK || before[n-1].Tok == token.LBRACK) {
			n--
		}
	}
	if n < 2 {
		return ""
	}
	name := before[n-2]
	switch before[n-1].Tok {
	case token.COLON, token.ASSIGN, token.DEFINE, token.EQL, token.NEQ:
	case token.COMMA:
		if name.Tok != token.STRING {
			return ""
		}
	default:
		return ""
	}
	return strings.Trim(name.Text, "`\"")
}

// callee returns the name of the function that is called by a parenthesis after the tokens, "" where there
// is none or a conversion.
func callee(before []lex.Token) string {
	n := len(before)
	if n == 0 || before[n-1].Tok != token.IDENT {
		return ""
	}
	switch name := before[n-1].Text; name {
	case "byte", "rune", "string":
		return ""
	default:
		if n > 1 && before[n-2].Tok == token.FUNC {
			return ""
		}
		return name
	}
}

// minList is the length from which a list of numbers, characters or very short texts may be a key.
const minList = 8

// lists hides the elements of long lists of numbers, characters and texts of a character or two. Brackets inside are no end
// of a list, nor are indexes and conversions: {0: 'a', 1: byte(98)}.
func (c *coder) lists() {
	var run []lex.Token
	for i, t := range c.Tokens {
		switch t.Tok {
		case token.INT, token.FLOAT, token.CHAR:
			run = append(run, t)
		case token.STRING:
			if len(t.Text) > len(`"ab"`) {
				c.list(&run)
			} else {
				run = append(run, t)
			}
		case token.COMMA, token.LBRACE, token.RBRACE, token.SUB, token.ADD, token.COLON, token.COMMENT:
		case token.LPAREN, token.RPAREN:
			if t.Tok == token.LPAREN && callee(c.Tokens[:i]) != "" {
				c.list(&run)
			}
		case token.IDENT:
			if next := i + 1; next >= len(c.Tokens) || c.Tokens[next].Tok != token.LPAREN || callee(c.Tokens[:next]) != "" {
				c.list(&run)
			}
		default:
			c.list(&run)
		}
	}
	c.list(&run)
}

func (c *coder) list(run *[]lex.Token) {
	if len(*run) >= minList {
		for _, t := range *run {
			c.hideToken(t)
		}
	}
	*run = (*run)[:0]
}

// strength says how surely a name of this file is a secret's. What a secret is made of is likely one.
func (c *coder) strength(name string) names.Strength {
	strength := names.None
	if len(name) <= maxName {
		strength = names.SecretStrength(name)
	}
	if c.known.Names[name] || c.names[name] {
		strength = max(strength, names.Likely)
	}
	return strength
}
