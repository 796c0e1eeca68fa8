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
			describe(&f, byName[f.Analyzer])
			result.Findings = append(result.Findings, f)
		}
	}
	result.Findings = finding.Sort(result.Findings)
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
	return f
}

// describe fills in what the rule says of the finding's category.
func describe(f *finding.Finding, r *rule.Rule) {
	if r == nil {
		return // an analyzer of somebody else's suite
	}
	f.OWASP = r.OWASP
	if c := r.Category(f.Category); c != nil {
		f.Category, f.CWE, f.Severity, f.Confidence = c.Name, c.CWE, c.Severity, c.Confidence
	}
}
