package taint

import (
	"regexp/syntax"

	"github.com/secvet/secvet/internal/model"
)

// A charset is a set of ASCII characters: those that a checked text may still have. No other character means
// anything where a text can do harm.
type charset [2]uint64

// maxChar is the number of characters that a charset tells apart.
const maxChar = 128

// anyChar returns the set of all characters.
func anyChar() charset { return charset{}.not() }

func charsOf(text string) (s charset) {
	for i := range len(text) {
		s.add(rune(text[i]))
	}
	return s
}

func (s *charset) add(c rune) {
	if c >= 0 && c < maxChar {
		s[c/64] |= 1 << (c % 64)
	}
}

func (s charset) has(c rune) bool { return c >= 0 && c < maxChar && s[c/64]&(1<<(c%64)) != 0 }

func (s charset) and(t charset) charset { return charset{s[0] & t[0], s[1] & t[1]} }
func (s charset) or(t charset) charset  { return charset{s[0] | t[0], s[1] | t[1]} }
func (s charset) not() charset          { return charset{^s[0], ^s[1]} }

// settled is what a check of characters can make a text clean for. It does not make a secret less of one.
const settled = model.AllSinks &^ (model.Credential | model.Token | model.Deserialize | shown)

// harmless returns the sinks that a text of these characters is clean for: those where none of the characters
// is left that end a value or begin something else.
func (s charset) harmless() model.Sinks {
	clean := settled
	for _, d := range [...]struct {
		kinds model.Sinks
		chars string
	}{
		{model.SQL, `'";`},
		{model.Shell, "`;&|$<>\n"},
		{model.Command, "/"},
		{model.Argument, "-"},
		{model.HTML | model.Template, "<"},
		{model.Header | model.Mail, "\r\n"},
		{model.Path, `/\`},
		{model.URL | model.Redirect, ":/"},
		{model.Regexp, `\.*+?()[]{}|^$`},
	} {
		if s.and(charsOf(d.chars)) != (charset{}) {
			clean &^= d.kinds
		}
	}
	return clean
}

// matched returns the sinks that a text is clean for that matches a pattern: none, unless the pattern speaks
// of the whole text.
func matched(pattern string) model.Sinks {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || !anchored(re) {
		return 0
	}
	clean := alphabet(re).harmless()
	if first, _ := firstChars(re); !first.has('-') {
		clean |= model.Argument
	}
	return clean
}

// anchored reports whether a pattern speaks of the whole text.
func anchored(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpCapture:
		return anchored(re.Sub[0])
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if !anchored(sub) {
				return false
			}
		}
		return true
	case syntax.OpConcat:
		return len(re.Sub) > 1 && re.Sub[0].Op == syntax.OpBeginText && re.Sub[len(re.Sub)-1].Op == syntax.OpEndText
	}
	return false
}

// alphabet returns the characters that what a pattern matches can have.
func alphabet(re *syntax.Regexp) (s charset) {
	switch re.Op {
	case syntax.OpLiteral:
		for _, c := range re.Rune {
			s = s.or(literal(re, c))
		}
	case syntax.OpCharClass:
		return class(re.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return anyChar()
	}
	for _, sub := range re.Sub {
		s = s.or(alphabet(sub))
	}
	return s
}

// firstChars returns the characters that what a pattern matches can begin with, and whether it can be empty.
func firstChars(re *syntax.Regexp) (s charset, empty bool) {
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) > 0 {
			return literal(re, re.Rune[0]), false
		}
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return alphabet(re), false
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			first, e := firstChars(sub)
			s, empty = s.or(first), empty || e
		}
		return s, empty
	case syntax.OpConcat, syntax.OpCapture, syntax.OpPlus, syntax.OpStar, syntax.OpQuest, syntax.OpRepeat:
		for _, sub := range re.Sub {
			first, e := firstChars(sub)
			if s = s.or(first); !e {
				return s, re.Op == syntax.OpStar || re.Op == syntax.OpQuest || re.Op == syntax.OpRepeat && re.Min == 0
			}
		}
	}
	return s, true
}

// literal returns a character of a pattern, in both cases if the pattern does not tell them apart.
func literal(re *syntax.Regexp, c rune) (s charset) {
	s.add(c)
	if re.Flags&syntax.FoldCase != 0 && (c|0x20) >= 'a' && (c|0x20) <= 'z' {
		s.add(c ^ 0x20)
	}
	return s
}

// class returns the characters of a class, which is given as the ends of its ranges.
func class(ranges []rune) (s charset) {
	for i := 0; i+1 < len(ranges); i += 2 {
		for c := ranges[i]; c <= ranges[i+1] && c < maxChar; c++ {
			s.add(c)
		}
	}
	return s
}
