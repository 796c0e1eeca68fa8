package source

import (
	"bytes"
	"go/token"
	"strings"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/lex"
	"github.com/secvet/secvet/internal/names"
)

// mask returns the text with what may be a secret replaced by asterisks, one for each byte, so that
// columns stay true. It is for showing only, and so hides too much rather than too little: text that is a
// value of something with a secret's name, and single words that look random.
func mask(text []byte, tokens []lex.Token, secret map[string]bool) []byte {
	out := bytes.Clone(text)
	m := masker{secret: secret}
	for i, t := range tokens {
		m.follow(tokens[:i], t)
		switch t.Tok {
		case token.STRING:
			if secret[t.Text] || hasPassword(t.Text) || len(t.Text) >= minNamed && m.named(tokens[:i]) {
				hide(out[t.Start+1 : max(t.End-1, t.Start+1)])
			} else {
				hideWords(out[t.Start:t.End])
			}
		case token.COMMENT:
			hideWords(out[t.Start:t.End])
		}
	}
	return out
}

// minNamed is the length from which a literal beside a secret's name is hidden: shorter ones put text together.
const minNamed = len(`"abcd"`)

// A masker knows what a literal is a value of: of something named before it on the line, or of an argument
// of a call.
type masker struct {
	secret map[string]bool
	line   int
	name   bool     // whether the line has a secret's name so far
	calls  []string // what the open parentheses call
}

// follow takes notice of a token that comes after others.
func (m *masker) follow(before []lex.Token, t lex.Token) {
	if t.Line != m.line {
		m.line, m.name = t.Line, false
	}
	switch t.Tok {
	case token.IDENT:
		m.name = m.name || m.isSecret(t.Text)
	case token.LPAREN:
		m.calls = append(m.calls, callee(before))
	case token.RPAREN:
		m.calls = m.calls[:max(len(m.calls)-1, 0)]
	}
}

// named reports whether a literal after the tokens is called a secret: by what it is assigned to or compared
// with, or else by anything before it on the line. As an argument it is only if the function's name says
// so: what is given to Getenv or FormValue is a name itself.
func (m *masker) named(before []lex.Token) bool {
	if m.isSecret(subject(before)) {
		return true
	}
	for i := len(m.calls) - 1; i >= 0; i-- {
		if m.calls[i] != "" {
			return m.isSecret(m.calls[i])
		}
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

func (m *masker) isSecret(name string) bool {
	return m.secret[name] || names.SecretStrength(name) >= names.Possible
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

// hasPassword reports whether a literal is a URL with a user's name and password.
func hasPassword(literal string) bool {
	_, rest, ok := strings.Cut(literal, "://")
	return ok && strings.Contains(rest, "@")
}

func hide(text []byte) {
	for i, c := range text {
		if c != '\n' && c != '\r' {
			text[i] = '*'
		}
	}
}

// hideWords hides what looks random.
func hideWords(text []byte) {
	for start := 0; start < len(text); {
		n := 0
		for start+n < len(text) && isWord(text[start+n]) {
			n++
		}
		if looksRandom(text[start : start+n]) {
			hide(text[start : start+n])
		}
		start += n + 1
	}
}

func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("_-+/=.~$!#&", c) >= 0
}

// minRandom is the length from which a word is taken for a key or a token.
const minRandom = 16

// looksRandom reports whether a word has letters and digits all over, as no name has.
func looksRandom(word []byte) bool {
	if len(word) < minRandom {
		return false
	}
	changes, digits := 0, 0
	for i, c := range word {
		if '0' <= c && c <= '9' {
			digits++
		}
		if i > 0 && class(c) != class(word[i-1]) {
			changes++
		}
	}
	return digits >= 2 && changes*4 >= len(word) && bytes.Count(word, []byte("/"))*6 < len(word)
}

// class tells letters of both cases, digits and the rest apart.
func class(c byte) int {
	switch {
	case 'a' <= c && c <= 'z':
		return 0
	case 'A' <= c && c <= 'Z':
		return 1
	case '0' <= c && c <= '9':
		return 2
	}
	return 3
}

// learnSecrets notes the literals that a finding calls a secret, or else the names that stand for them, so
// that they are hidden wherever they stand.
func (r *Reader) learnSecrets(f *finding.Finding) {
	if !pointsAtSecret(f) {
		return
	}
	r.learn(f.Pos, f.End)
	for _, s := range f.Steps {
		r.learn(s.Pos, s.Pos)
	}
}

// learn notes what stands between two positions, or on the line if they are one.
func (r *Reader) learn(from, to finding.Position) {
	file := r.open(from.File)
	if file == nil {
		return
	}
	start, end := file.offset(from), file.offset(to)
	var literals, idents []string
	for i, t := range file.tokens {
		inside := t.End > start && t.Start < end
		if start < 0 || end <= start {
			inside = t.Line == from.Line
		}
		switch {
		case !inside:
		case t.Tok == token.STRING && (len(t.Text) >= minNamed || t.Start == start && t.End == end):
			literals = append(literals, t.Text)
		case t.Tok == token.IDENT && !qualifies(file.tokens[i:]):
			idents = append(idents, t.Text)
		}
	}
	if len(literals) == 0 {
		literals = idents
	}
	for _, text := range literals {
		r.secret[text] = true
	}
}

// qualifies reports whether the first token is a package, a value or a function that the next ones use, and
// so no constant.
func qualifies(tokens []lex.Token) bool {
	return len(tokens) > 1 && (tokens[1].Tok == token.PERIOD || tokens[1].Tok == token.LPAREN)
}
