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

// A verdict says of a regular expression what a text is clean for that matches it, and what is left of a text
// in which what it matches is replaced.
type verdict struct{ matched, left model.Kinds }

func judge(pattern string) verdict {
	return verdict{charset.Matched(pattern), charset.Removed(pattern).Not().Harmless()}
}

// settles returns the sinks that a guard checks for. Of a regular expression only a pattern that speaks of
// the whole text does, and for what its characters cannot harm.
func (g *Checker) settles(obj *types.Func, c *access.Call) model.Kinds {
	if obj.Pkg() == nil || obj.Pkg().Path() != "regexp" {
		return model.AllKinds
	}
	return g.verdictOn(c.Args[0]).matched
}

// verdictOn judges a regular expression, or a pattern, as far as it is known.
func (g *Checker) verdictOn(v ssa.Value) verdict {
	if pattern, ok := ssautil.StringConst(v); ok {
		return judge(pattern)
	}
	if load, ok := v.(*ssa.UnOp); ok {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg != g.Ssa {
			return g.foreignVerdict(glob)
		}
	}
	if pattern, ok := g.pattern(v); ok {
		return judge(pattern)
	}
	return verdict{}
}

// patternKey names what facts say of a variable that is a regular expression.
func patternKey(v *ssa.Global) string { return ssautil.VariableKey(v) + " pattern" }

// foreignVerdict is what another package's facts say of its variable.
func (g *Checker) foreignVerdict(v *ssa.Global) (d verdict) {
	if v.Pkg == nil || v.Pkg.Pkg == nil {
		return d
	}
	p := g.callees.Facts(v.Pkg.Pkg)
	if p == nil || p.Entries[patternKey(v)] == "" {
		return d
	}
	for _, e := range p.Get(patternKey(v)).Guards {
		if e.Outcome == model.IfTrue {
			d.matched = e.Sinks
		} else {
			d.left = e.Sinks
		}
	}
	return d
}

// ExportPatterns adds what the package's regular expressions say to what importers may know: as guards.
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
		if !s.Empty() {
			entries[patternKey(v)] = summary.EncodeSummary(s, far)
		}
	}
}

// pattern returns the constant that a regular expression was compiled from: just here, or in the
// initialization of a package variable.
func (g *Checker) pattern(v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok {
		glob, ok := load.X.(*ssa.Global)
		if !ok || glob.Pkg != g.Ssa {
			return "", false
		}
		v = g.Initial(glob)
	}
	return compiled(g.Resolver.Index, v)
}

// compiled returns the pattern that a call compiles.
func compiled(e *access.Index, v ssa.Value) (string, bool) {
	if first, ok := v.(*ssa.Extract); ok && first.Index == 0 {
		v = first.Tuple
	}
	if call, ok := v.(*ssa.Call); ok && len(call.Call.Args) == 1 {
		return ssautil.StringConst(call.Call.Args[0])
	}
	return "", false
}
