package guard

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Regular expressions as guards and sanitizers. A pattern is understood if it is a constant: at the call, where the
// expression was compiled in the same function, or in the initialization of a package variable that is set once.
//
//	var name = regexp.MustCompile(`^[a-z]+$`)
//	if !name.MatchString(s) { return } // behind this s has only the characters a to z
//
// Of a field that is not exported all patterns count that the package stores there, as a constructor does: what each of them says holds.
//
// Package charset reads the pattern. What it says of an exported variable is written into the facts of the package, as
// guards under the variable's key, so that importers understand name.MatchString without its source. Nothing here is
// solved: each answer is a function of the pattern.

// A verdict says of a regular expression what a text is clean for that matches it, one in which all that it matches was
// removed, what is found in a text by it, and the marks of a text that does not match it.
type verdict struct{ matched, left, found, refused model.Kinds }

// judge returns the verdict on a pattern.
// A removal leaves a text of the characters that the pattern does not remove, whatever the text was.
func judge(pattern string) verdict {
	return verdict{charset.Matched(pattern), charset.Removed(pattern).Not().Harmless(), charset.Found(pattern, 0), refused(pattern)}
}

// settles returns the kinds that a call of a guard obj can check for: any, but if it is a method of a regular expression or
// regexp.MatchString those that a text which matches is clean for.
// A row can say of MatchString that it is a guard, but not for which kinds: that is in the pattern.
func (g *Checker) settles(obj *types.Func, c *access.Call) model.Kinds {
	if obj.Pkg() == nil || obj.Pkg().Path() != "regexp" {
		return model.AllKinds
	}
	return g.verdictOn(c.Args[0]).matched
}

// verdictOn returns the verdict on v, a regular expression or the text of a pattern: none if it is not known.
func (g *Checker) verdictOn(v ssa.Value) verdict {
	if pattern, ok := ssautil.StringConst(v); ok {
		return judge(pattern)
	}
	if load, ok := v.(*ssa.UnOp); ok {
		// validate.Name.MatchString(s): the variable is another package's, of which there are facts and no source.
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg != g.Ssa {
			return g.foreignVerdict(glob)
		}
	}
	if pattern, ok := Pattern(g.Resolver.Index, v); ok {
		return judge(pattern)
	}
	return g.ofField(v)
}

// and returns what two verdicts both say.
func (d verdict) and(e verdict) verdict {
	return verdict{d.matched & e.matched, d.left & e.left, d.found & e.found, d.refused & e.refused}
}

// ofField returns the verdict on a regular expression that is read from a field which only this package can set: what all of the
// patterns say that it stores there. It is none if one of them is not known.
//
//	return &repo{commit: regexp.MustCompile(`^[0-9a-f]{7,40}$`)}
//
//	if !r.commit.MatchString(rev) { return errRevision }
func (g *Checker) ofField(v ssa.Value) verdict {
	if !isOwnField(v) {
		return verdict{}
	}
	stored := g.Resolver.Index.OneOf(v)
	if len(stored) == 0 || len(stored) > maxFieldPatterns {
		return verdict{}
	}
	var all verdict
	for i, one := range stored {
		pattern, ok := Pattern(g.Resolver.Index, one)
		if !ok {
			return verdict{}
		}
		if i == 0 {
			all = judge(pattern)
		} else {
			all = all.and(judge(pattern))
		}
	}
	return all
}

// isOwnField reports whether a value is read from a field that no other package can name.
func isOwnField(v ssa.Value) bool {
	name := ""
	switch x := v.(type) {
	case *ssa.Field:
		name = ssautil.FieldName(x.X.Type(), x.Field)
	default:
		_, name = ssautil.LoadedField(v)
	}
	return name != "" && !token.IsExported(name)
}

// patternKey names what facts say of a variable that is a regular expression.
func patternKey(v *ssa.Global) string { return ssautil.VariableKey(v) + " pattern" }

// foreignVerdict returns what the facts of another package say of its variable: see ExportPatterns for their form.
func (g *Checker) foreignVerdict(v *ssa.Global) (d verdict) {
	if v.Pkg == nil || v.Pkg.Pkg == nil {
		return d
	}
	p := g.callees.Facts(v.Pkg.Pkg)
	if p == nil || p.Entries[patternKey(v)] == "" {
		return d
	}
	for _, e := range p.Get(patternKey(v)).Guards {
		switch e.Outcome {
		case model.IfTrue:
			d.matched = e.Sinks
		case model.IfNil:
			d.found = e.Sinks
		case model.IfFalse:
			d.refused = e.Sinks
		default:
			d.left = e.Sinks
		}
	}
	return d
}

// ExportPatterns adds to the entries of a package's facts the verdicts on its exported regular expressions. An entry is a
// summary with four guards at most: IfTrue for a text that matches, NoOutcome for one from which all matches were removed,
// IfNil for what is found, and IfFalse for a text that does not match.
// far makes sites portable, as for other summaries.
// Only exported variables that are set once, to what compiles a constant, have an entry. Other packages could set an exported
// variable too; that is not looked for.
func ExportPatterns(e *access.Index, entries map[string]string, far func(summary.Site) summary.Site) {
	for _, m := range e.Ssa.Members {
		v, ok := m.(*ssa.Global)
		if !ok || !token.IsExported(v.Name()) || v.Type().String() != "**regexp.Regexp" {
			continue
		}
		pattern, ok := compiled(e, e.Initial(v))
		if !ok {
			continue
		}
		s := new(summary.Summary)
		d := judge(pattern)
		if d.matched != 0 {
			s.Guards = append(s.Guards, summary.Guard{Sinks: d.matched, Outcome: model.IfTrue})
		}
		if d.left != 0 {
			s.Guards = append(s.Guards, summary.Guard{Sinks: d.left, Outcome: model.NoOutcome})
		}
		if d.found != 0 {
			s.Guards = append(s.Guards, summary.Guard{Sinks: d.found, Outcome: model.IfNil})
		}
		if d.refused != 0 {
			s.Guards = append(s.Guards, summary.Guard{Sinks: d.refused, Outcome: model.IfFalse})
		}
		if !s.Empty() {
			entries[patternKey(v)] = summary.EncodeSummary(s, far)
		}
	}
}

// Pattern returns the constant that the regular expression v was compiled from: in its function, or in the initialization
// of a variable of the package.
// A variable that is set twice is none that says anything: which of its patterns holds is not known.
func Pattern(e *access.Index, v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok {
		glob, ok := load.X.(*ssa.Global)
		if !ok || glob.Pkg != e.Ssa {
			return "", false
		}
		v = e.Initial(glob)
	}
	return compiled(e, v)
}

// compiled returns the constant pattern that v, a call or the first of its results, compiles: by a function of package regexp,
// or by one of this package that does nothing else with its parameter than hand it to such a function.
func compiled(e *access.Index, v ssa.Value) (string, bool) {
	call := compiling(v)
	if call == nil {
		return "", false
	}
	if fn := call.Call.StaticCallee(); !compiles(fn) && !handsToCompile(e, e.Declared(fn)) {
		return "", false
	}
	return ssautil.StringConst(call.Call.Args[0])
}

// compiling returns the call of a function with one argument that v, or the first of whose results v is, or nil.
// The first of several results is that of re, err := regexp.Compile(text).
func compiling(v ssa.Value) *ssa.Call {
	if first, ok := v.(*ssa.Extract); ok && first.Index == 0 {
		v = first.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || len(call.Call.Args) != 1 || call.Call.StaticCallee() == nil {
		return nil
	}
	return call
}

// compiles reports whether a function is one of package regexp that compiles a pattern.
func compiles(fn *ssa.Function) bool {
	switch ssautil.CalleeName(fn) {
	case "regexp.Compile", "regexp.MustCompile", "regexp.CompilePOSIX", "regexp.MustCompilePOSIX":
		return true
	}
	return false
}

// handsToCompile reports whether all that a function of this package returns is its parameter, compiled.
// For example
//
//	func must(text string) *regexp.Regexp { return regexp.MustCompile(text) }
//
// and not one that adds to the text, as "(?i)" + text would.
func handsToCompile(e *access.Index, fn *ssa.Function) bool {
	returns := 0
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		call := compiling(ret.Results[0])
		if call == nil || !compiles(call.Call.StaticCallee()) || len(fn.Params) != 1 || call.Call.Args[0] != fn.Params[0] {
			return false
		}
		returns++
	}
	return returns > 0 && e.Has[fn]
}
