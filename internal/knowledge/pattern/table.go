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
	var all []ssa.Value
	switch x := v.(type) {
	case *ssa.Field:
		all = g.StoredAt(x)
	case *ssa.UnOp:
		switch addr := x.X.(type) {
		case *ssa.FieldAddr:
			all = g.StoredAt(addr)
		case *ssa.IndexAddr:
			all = ssautil.Elements(tableOf(g, addr.X))
		}
	case *ssa.Lookup:
		all = entries(tableOf(g, x.X))
	case *ssa.Extract:
		switch tuple := x.Tuple.(type) {
		case *ssa.Lookup: // re, ok := patterns[kind]
			all = entries(tableOf(g, tuple.X))
		case *ssa.Next: // for kind, re := range patterns
			if r, ok := tuple.Iter.(*ssa.Range); ok && x.Index == 2 {
				all = entries(tableOf(g, r.X))
			}
		}
	}
	return compiledOf(g, all)
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

// tableOf returns the list or map that a value is, or what the variable is set to that holds it.
func tableOf(g *taint.Func, v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg == g.Ssa {
			if v := g.Initial(glob); v != nil {
				return v
			}
		}
	}
	return v
}

// entries returns what a map is filled with that a literal makes; nothing of any other.
func entries(m ssa.Value) (values []ssa.Value) {
	made, ok := m.(*ssa.MakeMap)
	if !ok {
		return nil
	}
	for _, r := range *made.Referrers() {
		if e, ok := r.(*ssa.MapUpdate); ok && e.Map == made {
			values = append(values, e.Value)
		}
	}
	return values
}
