package source

import (
	"bytes"
	"go/token"
	"strings"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/names"
)

// mask returns the text with what may be a secret replaced by asterisks, one for each byte, so that
// columns stay true. It is for showing only, and so hides too much rather than too little: text that is a
// value of something with a secret's name, and single words that look random.
func mask(text []byte, tokens []lexeme, secret map[string]bool) []byte {
	out := bytes.Clone(text)
	named, line := false, 0 // whether this line has a secret's name so far
	for _, t := range tokens {
		if t.line != line {
			named, line = false, t.line
		}
		switch t.tok {
		case token.IDENT:
			named = named || secret[t.text] || names.SecretStrength(t.text) >= names.Possible
		case token.STRING, token.CHAR:
			if named || hasPassword(t.text) || secret[t.text] {
				hide(out[t.start+1 : t.end-1])
			} else {
				hideWords(out[t.start:t.end])
			}
		case token.COMMENT:
			hideWords(out[t.start:t.end])
		}
	}
	return out
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

// learn notes what stands on the lines between two positions.
func (r *Reader) learn(from, to finding.Position) {
	file := r.open(from.File)
	if file == nil {
		return
	}
	var literals, idents []string
	for i, t := range file.tokens {
		switch {
		case t.line < from.Line || t.line > max(from.Line, to.Line):
		case t.tok == token.STRING:
			literals = append(literals, t.text)
		case t.tok == token.IDENT && !qualifies(file.tokens[i:]):
			idents = append(idents, t.text)
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
func qualifies(tokens []lexeme) bool {
	return len(tokens) > 1 && (tokens[1].tok == token.PERIOD || tokens[1].tok == token.LPAREN)
}
