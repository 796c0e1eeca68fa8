// Package charset computes with sets of characters: which of them a regular expression or a rule of a validator lets
// through, and for which kinds of sink a text of only those is clean.
package charset

import (
	"regexp/syntax"

	"github.com/secvet/secvet/internal/model"
)

// A pattern is judged by its syntax tree, in one walk down. A text that matches as a whole has only characters of the
// tree's literals and classes; that set is never smaller than the true one, because repetitions, captures and alternatives
// are joined by union, and what is not known has all characters. So of
//
//	^[a-z]+(-[0-9]+)?$
//
// the set is [a-z0-9-], which breaks out of no quotes of SQL or a shell; and since the first character is of [a-z], the
// text is no option either. A pattern that is not anchored at both ends says nothing: a match may stand anywhere in a text.

// A Charset is a set of ASCII characters: those that a checked text may still have. No other character means anything where
// a text can do harm.
type Charset [2]uint64

// MaxChar is the number of characters that a charset tells apart.
const MaxChar = 128

// AnyChar returns the set of all characters.
func AnyChar() Charset { return Charset{}.Not() }

// CharsOf returns the set of the characters of a text. Others than ASCII are left out.
func CharsOf(text string) (s Charset) {
	for i := range len(text) {
		s.Add(rune(text[i]))
	}
	return s
}

// Add adds a character; what is not ASCII is left out.
func (s *Charset) Add(c rune) {
	if c >= 0 && c < MaxChar {
		s[c/64] |= 1 << (c % 64)
	}
}

// Has reports whether a character is in the set.
func (s Charset) Has(c rune) bool { return c >= 0 && c < MaxChar && s[c/64]&(1<<(c%64)) != 0 }

// And returns the intersection.
func (s Charset) And(t Charset) Charset { return Charset{s[0] & t[0], s[1] & t[1]} }

// Or returns the union.
func (s Charset) Or(t Charset) Charset { return Charset{s[0] | t[0], s[1] | t[1]} }

// Not returns the complement among the ASCII characters.
func (s Charset) Not() Charset { return Charset{^s[0], ^s[1]} }

// Harmless returns the kinds of sink that a text of these characters is clean for: those where none of the characters
// is left that end a value or begin something else. Without a backslash it does not begin with `/\`, without a slash not with "//".
func (s Charset) Harmless() model.Kinds {
	clean := model.ByCharacters
	if !s.Has('\\') {
		clean |= model.NoBackslash
	}
	if !s.Has('/') {
		clean |= model.NoDouble
	}
	if !s.Has('.') { // no element of a path is ".." then
		clean |= model.NoParent | model.NotParent | model.NotAbove
	}
	for k := range model.EachKind {
		if s.And(CharsOf(k.Breaks)) != (Charset{}) {
			clean &^= k.Bit
		}
	}
	return clean
}

// Matched returns the kinds that a text is clean for that matches a pattern: none, unless the pattern speaks of the whole
// text, or fixes the host of a URL. What does not begin with a dash is no option, whatever follows. A pattern that does not compile
// says nothing.
func Matched(pattern string) model.Kinds {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return 0
	}
	clean := fixesHost(re)
	if anchored(re) {
		clean |= alphabet(re).Harmless() | starting(re)
	}
	return clean
}

// starting returns what a text is clean for by what it begins with: without a dash it is no option, and without a dot it is not "..".
func starting(re *syntax.Regexp) (clean model.Kinds) {
	first, _ := firstChars(re)
	if !first.Has('-') {
		clean |= model.ByStart
	}
	if !first.Has('.') {
		clean |= model.NotParent | model.NotAbove
	}
	return clean
}

// anchored reports whether a pattern speaks of the whole text: each alternative begins with ^ or \A and ends with $ or \z.
// With the flag m, ^ and $ speak of lines, and do not count. The alternatives of ^a|b$ are ^a and b$, of which neither
// does.
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

// alphabet returns the characters that what a pattern matches can have: the union over the whole tree.
func alphabet(re *syntax.Regexp) (s Charset) {
	switch re.Op {
	case syntax.OpLiteral:
		for _, c := range re.Rune {
			s = s.Or(literal(re, c))
		}
	case syntax.OpCharClass:
		return class(re.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return AnyChar()
	}
	for _, sub := range re.Sub {
		s = s.Or(alphabet(sub))
	}
	return s
}

// firstChars returns the characters that what a pattern matches can begin with, and whether it can be empty.
func firstChars(re *syntax.Regexp) (s Charset, empty bool) {
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
			s, empty = s.Or(first), empty || e
		}
		return s, empty
	case syntax.OpConcat, syntax.OpCapture, syntax.OpPlus, syntax.OpStar, syntax.OpQuest, syntax.OpRepeat:
		for _, sub := range re.Sub {
			first, e := firstChars(sub)
			if s = s.Or(first); !e {
				return s, re.Op == syntax.OpStar || re.Op == syntax.OpQuest || re.Op == syntax.OpRepeat && re.Min == 0
			}
		}
	}
	return s, true
}

// literal returns a character of a pattern, in both cases if the pattern does not tell them apart.
func literal(re *syntax.Regexp, c rune) (s Charset) {
	s.Add(c)
	if re.Flags&syntax.FoldCase != 0 && (c|0x20) >= 'a' && (c|0x20) <= 'z' {
		s.Add(c ^ 0x20)
	}
	return s
}

// class returns the characters of a class, which is given as the ends of its ranges.
func class(ranges []rune) (s Charset) {
	for i := 0; i+1 < len(ranges); i += 2 {
		for c := ranges[i]; c <= ranges[i+1] && c < MaxChar; c++ {
			s.Add(c)
		}
	}
	return s
}
