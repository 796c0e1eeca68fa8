package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How a line is read: by a cursor that takes one token after another from its front, and a parser that goes down the
// grammar without ever going back (parse.go). White space stands between any two tokens and counts for nothing, so each
// function that looks for a token skips it first.
//
// Names may be any identifiers of Go. Parsing costs nothing but the rows themselves, because tokens are parts of the line.

// input is what is left of a line.
type input string

// skip drops the white space that comes next.
func (in *input) skip() {
	n := 0
	for n < len(*in) && isSpace((*in)[n]) {
		n++
	}
	in.take(n)
}

// isSpace takes \r for a space, as a file from Windows has it before each line break.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }

// peek reports whether a token comes next, and takes nothing but the white space before it.
func (in *input) peek(prefix string) bool {
	in.skip()
	return strings.HasPrefix(string(*in), prefix)
}

// atEnd reports whether nothing or only a comment is left.
func (in *input) atEnd() bool { return in.peek("#") || *in == "" }

// eat takes a token if it comes next, and reports whether it did: in.eat("->").
func (in *input) eat(token string) bool {
	if !in.peek(token) {
		return false
	}
	*in = (*in)[len(token):]
	return true
}

// take returns the first n bytes.
func (in *input) take(n int) string {
	s := string((*in)[:n])
	*in = (*in)[n:]
	return s
}

// word returns what stands before the next space.
func (in *input) word() string {
	in.skip()
	n := 0
	for n < len(*in) && !isSpace((*in)[n]) {
		n++
	}
	return in.take(n)
}

// ident returns the identifier or number that comes next, or "".
func (in *input) ident() string {
	in.skip()
	n := 0
	for n < len(*in) {
		c, size := utf8.DecodeRuneInString(string((*in)[n:]))
		// A digit may also come first, as the index of a result does: -> 0.
		if c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			break
		}
		n += size
	}
	return in.take(n)
}

// quoted takes a string in quotes, as Go writes it, and returns what it stands for. It is asked where a quote comes next.
func (in *input) quoted() (string, error) {
	prefix, err := strconv.QuotedPrefix(string(*in))
	if err != nil {
		return "", fmt.Errorf("want a quoted string at %q", string(*in))
	}
	in.take(len(prefix))
	return strconv.Unquote(prefix)
}
