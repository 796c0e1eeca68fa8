package charset

import (
	"regexp/syntax"
)

// Removed returns the characters that a pattern matches one by one or in runs, wherever they are: when all that it matches
// is replaced, none of them is left. `[^a-z]+` removes all but letters. Patterns that match a character only beside others,
// as `a;` or `;$`, remove none for sure, and so the set is empty; an empty set is right for any pattern.
func Removed(pattern string) Charset {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return Charset{}
	}
	for re.Op == syntax.OpPlus || re.Op == syntax.OpCapture || re.Op == syntax.OpStar {
		re = re.Sub[0]
	}
	switch re.Op {
	case syntax.OpCharClass:
		return class(re.Rune)
	case syntax.OpLiteral:
		if len(re.Rune) == 1 {
			return literal(re, re.Rune[0])
		}
	}
	return Charset{}
}
