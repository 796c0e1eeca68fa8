package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A verdict says of a regular expression what a text is clean for that matches it, and what is left of a text
// in which what it matches is replaced.
type verdict struct{ matched, left model.Sinks }

func judge(pattern string) verdict {
	return verdict{matched(pattern), removed(pattern).not().harmless()}
}

// settles returns the sinks that a guard checks for. Of a regular expression only a pattern that speaks of
// the whole text does, and for what its characters cannot harm.
func (g *group) settles(obj *types.Func, c *call) model.Sinks {
	if obj.Pkg() == nil || obj.Pkg().Path() != "regexp" {
		return model.AllSinks
	}
	return g.verdictOn(c.args[0]).matched
}

// verdictOn judges a regular expression, or a pattern, as far as it is known.
func (g *group) verdictOn(v ssa.Value) verdict {
	if pattern, ok := stringConst(v); ok {
		return judge(pattern)
	}
	if load, ok := v.(*ssa.UnOp); ok {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg != g.ssa {
			return g.foreignVerdict(glob)
		}
	}
	if pattern, ok := g.pattern(v); ok {
		return judge(pattern)
	}
	return verdict{}
}

// patternKey names what facts say of a variable that is a regular expression.
func patternKey(v *ssa.Global) string { return variableKey(v) + " pattern" }

// foreignVerdict is what another package's facts say of its variable.
func (g *group) foreignVerdict(v *ssa.Global) (d verdict) {
	if v.Pkg == nil || v.Pkg.Pkg == nil {
		return d
	}
	p := g.library.fact(v.Pkg.Pkg)
	if p == nil || p.entries[patternKey(v)] == "" {
		return d
	}
	for _, e := range p.get(patternKey(v)).guards {
		if e.outcome == model.IfTrue {
			d.matched = e.sinks
		} else {
			d.left = e.sinks
		}
	}
	return d
}

// exportPatterns adds what the package's regular expressions say to what importers may know: as guards.
func (e *engine) exportPatterns(entries map[string]string) {
	for _, m := range e.ssa.Members {
		v, ok := m.(*ssa.Global)
		if !ok || !token.IsExported(v.Name()) || v.Type().String() != "**regexp.Regexp" {
			continue
		}
		pattern, ok := e.compiled(e.initial(v))
		if !ok {
			continue
		}
		s := new(summary)
		d := judge(pattern)
		if d.matched != 0 {
			s.guards = append(s.guards, guardEntry{sinks: d.matched, outcome: model.IfTrue})
		}
		if d.left != 0 {
			s.guards = append(s.guards, guardEntry{sinks: d.left, outcome: model.NoOutcome})
		}
		if !s.empty() {
			entries[patternKey(v)] = encodeSummary(s, e.far)
		}
	}
}

// pattern returns the constant that a regular expression was compiled from: just here, or in the
// initialization of a package variable.
func (g *group) pattern(v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok {
		glob, ok := load.X.(*ssa.Global)
		if !ok || glob.Pkg != g.ssa {
			return "", false
		}
		v = g.initial(glob)
	}
	return g.compiled(v)
}

// compiled returns the pattern that a call compiles.
func (e *engine) compiled(v ssa.Value) (string, bool) {
	if first, ok := v.(*ssa.Extract); ok && first.Index == 0 {
		v = first.Tuple
	}
	if call, ok := v.(*ssa.Call); ok && len(call.Call.Args) == 1 {
		return stringConst(call.Call.Args[0])
	}
	return "", false
}
