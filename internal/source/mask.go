package source

import (
	"go/token"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/lex"
)

// minNamed is the length from which a literal on a line that a finding is about may be its secret: shorter ones put text
// together.
const minNamed = len(`"abcd"`)

// learnSecrets notes the literals that a finding calls a secret, or else the names that stand for them, so
// that they are hidden wherever they stand.
func (r *Reader) learnSecrets(f *finding.Finding) {
	if !f.PointsAtSecret() {
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
		r.learnOther(from, to)
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
		r.known.Names[text] = true
		if value, err := strconv.Unquote(text); err == nil {
			r.known.Values.Add(value)
		}
	}
}

// learnOther notes what stands at a finding in a file that is no Go: the piece itself, and what its first line holds.
func (r *Reader) learnOther(from, to finding.Position) {
	text := string(r.other(from.File))
	if text == "" || from.Line < 1 {
		return
	}
	number := 0
	for line := range strings.Lines(text) {
		if number++; number < from.Line {
			continue
		}
		start, end := 0, len(line)
		if number == from.Line {
			start = min(max(from.Column-1, 0), len(line))
		}
		if number == to.Line && to.Column > start+1 {
			end = min(to.Column-1, len(line))
		}
		if number > max(to.Line, from.Line) {
			return
		}
		r.known.Values.AddFrom(line[start:end])
		r.known.Values.AddFrom(line)
	}
}

// qualifies reports whether the first token is a package, a value or a function that the next ones use, and
// so no constant.
func qualifies(tokens []lex.Token) bool {
	return len(tokens) > 1 && (tokens[1].Tok == token.PERIOD || tokens[1].Tok == token.LPAREN)
}
