package charset

import (
	"regexp/syntax"

	"github.com/secvet/secvet/internal/model"
)

// Found returns the kinds that what a pattern finds in a text is clean for: group n of it, 0 being all that matches. A match
// has only characters of the pattern, whatever is around it, so it need not be anchored. Of a group that is not there, or of
// a pattern that does not compile, nothing is known.
//
//	name=(\w+);(.*)  // group 1 has only letters, digits and "_", group 2 anything
func Found(pattern string, n int) model.Kinds {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return 0
	}
	if n > 0 {
		re = group(re, n)
	}
	if re == nil {
		return 0
	}
	clean := alphabet(re).Harmless()
	return clean | starting(re)
}

// GroupNamed returns the number of the group of a name, or -1.
func GroupNamed(pattern, name string) int {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || name == "" {
		return -1
	}
	for i, n := range re.CapNames() {
		if n == name {
			return i
		}
	}
	return -1
}

// group returns the group of a number, or nil.
func group(re *syntax.Regexp, n int) *syntax.Regexp {
	if re.Op == syntax.OpCapture && re.Cap == n {
		return re
	}
	for _, sub := range re.Sub {
		if g := group(sub, n); g != nil {
			return g
		}
	}
	return nil
}

// Removed returns the characters that a pattern matches one by one or in runs, wherever they are: when all that it matches
// is replaced, none of them is left. `[^a-z]+` removes all but letters. Patterns that match a character only beside others,
// as `a;` or `;$`, or may take as few as none, as `;*?`, remove none for sure, and so the set is empty; an empty set is right for any pattern.
func Removed(pattern string) Charset {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return Charset{}
	}
	for re.Op == syntax.OpPlus || re.Op == syntax.OpCapture || re.Op == syntax.OpStar && re.Flags&syntax.NonGreedy == 0 {
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
