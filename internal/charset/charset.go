package charset

import (
	"regexp/syntax"

	"github.com/secvet/secvet/internal/model"
)

// A Charset is a set of ASCII characters: those that a checked text may still have. No other character means
// anything where a text can do harm.
type Charset [2]uint64

// MaxChar is the number of characters that a charset tells apart.
const MaxChar = 128

// AnyChar returns the set of all characters.
func AnyChar() Charset { return Charset{}.Not() }

func CharsOf(text string) (s Charset) {
	for i := range len(text) {
		s.Add(rune(text[i]))
	}
	return s
}

func (s *Charset) Add(c rune) {
	if c >= 0 && c < MaxChar {
		s[c/64] |= 1 << (c % 64)
	}
}

func (s Charset) Has(c rune) bool { return c >= 0 && c < MaxChar && s[c/64]&(1<<(c%64)) != 0 }

func (s Charset) And(t Charset) Charset { return Charset{s[0] & t[0], s[1] & t[1]} }

func (s Charset) Or(t Charset) Charset { return Charset{s[0] | t[0], s[1] | t[1]} }

func (s Charset) Not() Charset { return Charset{^s[0], ^s[1]} }

// Harmless returns the sinks that a text of these characters is clean for: those where none of the characters
// is left that end a value or begin something else.
func (s Charset) Harmless() model.Kinds {
	clean := model.ByCharacters
	for k := range model.EachKind {
		if s.And(CharsOf(k.Breaks)) != (Charset{}) {
			clean &^= k.Bit
		}
	}
	return clean
}

// Matched returns the sinks that a text is clean for that matches a pattern: none, unless the pattern speaks
// of the whole text.
func Matched(pattern string) model.Kinds {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || !anchored(re) {
		return 0
	}
	clean := alphabet(re).Harmless()
	if first, _ := firstChars(re); !first.Has('-') {
		clean |= model.ByStart
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
