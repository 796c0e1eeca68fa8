package report

import (
	"go/token"
	"strings"

	"github.com/secvet/secvet/internal/lex"
)

// A piece is a token of Go code with what it looks like.
type piece struct {
	lex.Token
	class string
}

// highlight divides lines of Go code, of which the first has a number, into spans by what their tokens are.
// What the marks point at stands out. Lines out of the middle of a comment or a raw string may get the wrong
// colours, and nothing worse.
func highlight(lines []string, first int, marks []mark) [][]htmlSpan {
	text := strings.Join(lines, "\n")
	starts := make([]int, len(lines)) // of lines in the text
	for i := 1; i < len(lines); i++ {
		starts[i] = starts[i-1] + len(lines[i-1]) + 1
	}
	pieces := scan(text)
	for _, m := range marks {
		hit(pieces, m, first, starts)
	}
	out := make([][]htmlSpan, len(lines))
	for i, line := range lines {
		out[i] = spans(text, starts[i], starts[i]+len(line), pieces)
	}
	return out
}

// scan returns the tokens of a text with their classes.
func scan(text string) []piece {
	var list []piece
	for _, t := range lex.Tokens([]byte(text)) {
		if n := len(list); t.Tok == token.LPAREN && n > 0 && list[n-1].Tok == token.IDENT {
			list[n-1].class = "f"
		}
		list = append(list, piece{t, classOf(t.Tok)})
	}
	return list
}

func classOf(tok token.Token) string {
	switch {
	case tok.IsKeyword():
		return "k"
	case tok == token.STRING || tok == token.CHAR:
		return "s"
	case tok == token.COMMENT:
		return "c"
	case tok == token.INT || tok == token.FLOAT || tok == token.IMAG:
		return "d"
	}
	return ""
}

// hit makes the tokens of a mark stand out. The parenthesis of a call stands for the function's name.
func hit(pieces []piece, m mark, first int, starts []int) {
	from, ok := offset(m.from.Line, m.from.Column, first, starts)
	if !ok {
		return
	}
	to, ok := offset(m.to.Line, m.to.Column, first, starts)
	if !ok {
		to = from
	}
	for i, p := range pieces {
		if p.End <= from || p.Start >= max(to, from+1) {
			continue
		}
		if to <= from && p.Tok == token.LPAREN && i > 0 && pieces[i-1].Tok == token.IDENT {
			i--
		}
		pieces[i].class = strings.TrimPrefix(strings.TrimSuffix(pieces[i].class, " hit")+" hit", " ")
	}
}

// offset returns where a position is in the text of the lines.
func offset(line, column, first int, starts []int) (int, bool) {
	i := line - first
	if i < 0 || i >= len(starts) || column < 1 {
		return 0, false
	}
	return starts[i] + column - 1, true
}

// spans cuts a line out of a text, by the tokens in it.
func spans(text string, start, end int, pieces []piece) []htmlSpan {
	var list []htmlSpan
	add := func(class string, from, to int) {
		if from < to {
			list = append(list, htmlSpan{class, expand(text[from:to])})
		}
	}
	at := start
	for _, p := range pieces {
		from, to := max(p.Start, at), min(p.End, end)
		if from >= to {
			continue
		}
		add("", at, from)
		add(p.class, from, to)
		at = to
	}
	add("", at, end)
	return list
}
