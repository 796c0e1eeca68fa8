package driver

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// collect adds to the result what the analyzers reported.
func collect(result *finding.Result, graph *checker.Graph, rules []*rule.Rule, names names) {
	byName := make(map[string]*rule.Rule)
	for _, r := range rules {
		byName[r.Name] = r
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			// No pass of the suite returns an error, so this is a flaw of secvet; silence would be worse.
			result.Problems = append(result.Problems, finding.Problem{Package: act.Package.PkgPath, Message: act.Err.Error()})
		}
		for _, d := range act.Diagnostics {
			f := newFinding(act.Package.Fset, d, names)
			f.Analyzer = act.Analyzer.Name
			if describe(&f, byName[f.Analyzer]) {
				result.Findings = append(result.Findings, f)
			} else {
				result.Problems = append(result.Problems, finding.Problem{Package: act.Package.PkgPath, Pos: f.Pos, Message: f.Message})
			}
		}
	}
	result.Findings = finding.Sort(result.Findings)
	result.Problems = finding.SortProblems(result.Problems)
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
		edit := finding.Edit{Pos: names.place(fset.Position(e.Pos)), New: string(e.NewText)}
		edit.End = edit.Pos
		if e.End.IsValid() {
			edit.End = names.place(fset.Position(e.End))
		}
		out.Edits = append(out.Edits, edit)
	}
	return out
}

// describe fills in what the rule says of the finding's category, and reports whether it knows it. One
// that it does not know is how a pass says that it could not do its work: an error that go vet's door
// would print and then, from its cache, not print again.
func describe(f *finding.Finding, r *rule.Rule) bool {
	if r == nil {
		return true // an analyzer of somebody else's suite
	}
	c := r.Category(f.Category)
	if c == nil {
		return false
	}
	f.Category, f.OWASP, f.CWE, f.Severity, f.Confidence = c.Name, r.OWASP, c.CWE, c.Severity, c.Confidence
	return true
}
