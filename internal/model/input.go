package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// input is what is left of a line.
type input string

func (in *input) skip() {
	n := 0
	for n < len(*in) && isSpace((*in)[n]) {
		n++
	}
	in.take(n)
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }

func (in *input) peek(prefix string) bool {
	in.skip()
	return strings.HasPrefix(string(*in), prefix)
}

// atEnd reports whether nothing or only a comment is left.
func (in *input) atEnd() bool { return in.peek("#") || *in == "" }

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
		if c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			break
		}
		n += size
	}
	return in.take(n)
}

func (in *input) quoted() (string, error) {
	prefix, err := strconv.QuotedPrefix(string(*in))
	if err != nil {
		return "", fmt.Errorf("want a quoted string at %q", string(*in))
	}
	in.take(len(prefix))
	return strconv.Unquote(prefix)
}
