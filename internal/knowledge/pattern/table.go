package pattern

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Which pattern a match has. It is a constant, a variable that is compiled of one, or one of several: of a field that is set to
// patterns and to nothing else, or of a table.
//
//	var rules = []rule{{"team", regexp.MustCompile(`^[a-z]+$`)}, {"host", regexp.MustCompile(`[a-z]+`)}}
//	for _, r := range rules { if !r.re.MatchString(in[r.field]) { return errBad } } // the second one is not anchored
//
// Each pattern of a table validates something, so that one with a flaw is enough.

// worst returns the first flaw of some patterns, or "".
func worst(patterns []string) string {
	for _, p := range patterns {
		if flaw := Flaw(p); flaw != "" {
			return flaw
		}
	}
	return ""
}

// patternsOf returns the constant patterns that a match may have, by its first argument: the pattern, or what it was compiled to. It
// returns none if one of them is not known.
func patternsOf(g *taint.Func, v ssa.Value) []string {
	if text, ok := ssautil.StringConst(v); ok {
		return []string{text}
	}
	if text, ok := guard.Pattern(g.Index, v); ok {
		return []string{text}
	}
	return compiledOf(g, g.OneOf(v))
}

// compiledOf returns the constants that values are compiled of; none if one of them is compiled of something else.
func compiledOf(g *taint.Func, values []ssa.Value) (texts []string) {
	if len(values) > maxTable {
		return nil
	}
	for _, v := range values {
		if v == nil {
			return nil
		}
		text, ok := guard.Pattern(g.Index, v)
		if !ok {
			return nil
		}
		texts = append(texts, text)
	}
	return texts
}

// maxTable bounds how many patterns of a table are looked at. Tables of validations are short.
const maxTable = 64
