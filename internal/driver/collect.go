package driver

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// collect adds to the result what the analyzers reported, as far as the options want it.
func collect(result *finding.Result, graph *checker.Graph, opts Options, names names) {
	byName := make(map[string]*rule.Rule)
	for _, r := range opts.Rules {
		byName[r.Name] = r
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			// No pass of the suite returns an error, so this is a flaw of secvet; silence would be worse.
			result.Problems = append(result.Problems, finding.Problem{Package: act.Package.PkgPath, Message: act.Err.Error()})
		}
		list := make([]finding.Finding, len(act.Diagnostics))
		for i, d := range act.Diagnostics {
			list[i] = newFinding(act.Package.Fset, d, names)
			list[i].Analyzer = act.Analyzer.Name
		}
		choose(result, act.Package.PkgPath, list, byName[act.Analyzer.Name], opts.Choices[act.Analyzer.Name])
	}
	result.Findings = finding.Sort(result.Findings)
	result.Problems = finding.SortProblems(result.Problems)
}

// choose adds the first of an analyzer's findings at each place that is wanted. One of a category that the rule
// does not know is how a pass says that it could not do its work: an error that go vet's door would print
// and then, from its cache, not print again.
func choose(result *finding.Result, pkg string, list []finding.Finding, r *rule.Rule, choice rule.Choice) {
	seen := make(map[[2]finding.Position]bool)
	for _, f := range list {
		if r == nil { // an analyzer of somebody else's suite
			result.Findings = append(result.Findings, f)
			continue
		}
		detail, ok := r.Decode(f.Category)
		place := [2]finding.Position{f.Pos, f.End}
		switch {
		case !ok:
			result.Problems = append(result.Problems, finding.Problem{Package: pkg, Pos: f.Pos, Message: f.Message})
		case !seen[place] && choice.Wants(detail):
			seen[place] = true
			f.Describe(r, detail)
			result.Findings = append(result.Findings, f)
		}
	}
}

func newFinding(fset *token.FileSet, d analysis.Diagnostic, names names) finding.Finding {
	f := finding.Finding{Category: d.Category, Message: d.Message, Pos: names.place(fset.Position(d.Pos))}
	f.End = f.Pos
	if d.End.IsValid() {
		f.End = names.place(fset.Position(d.End))
	}
	for _, related := range d.Related {
		f.Steps = append(f.Steps, finding.Step{Pos: names.place(fset.Position(related.Pos)), Message: related.Message})
	}
	for _, fix := range d.SuggestedFixes {
		f.Fixes = append(f.Fixes, newFix(fset, fix, names))
	}
	return f
}

func newFix(fset *token.FileSet, fix analysis.SuggestedFix, names names) finding.Fix {
	out := finding.Fix{Message: fix.Message}
	for _, e := range fix.TextEdits {
		edit := finding.Edit{Pos: names.place(fset.PositionFor(e.Pos, false)), New: string(e.NewText)}
		edit.End = edit.Pos
		if e.End.IsValid() {
			edit.End = names.place(fset.PositionFor(e.End, false))
		}
		out.Edits = append(out.Edits, edit)
	}
	return out
}
