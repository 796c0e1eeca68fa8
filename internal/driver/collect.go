package driver

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// reports returns what the analyzers said.
func reports(graph *checker.Graph, names names) []report {
	var list []report
	for _, act := range graph.Roots {
		r := report{Package: act.Package.PkgPath, Analyzer: act.Analyzer.Name}
		if act.Err != nil {
			r.Err = act.Err.Error()
		}
		for _, d := range act.Diagnostics {
			f := newFinding(act.Package.Fset, d, names)
			f.Analyzer = r.Analyzer
			r.Findings = append(r.Findings, f)
		}
		if r.Err != "" || len(r.Findings) > 0 {
			list = append(list, r)
		}
	}
	return list
}

// collect adds to the result what the options choose of the reports. It returns the other findings that point at secrets:
// they are not shown, and what they point at must not be either.
func collect(result *finding.Result, list []report, opts Options) (hidden []finding.Finding) {
	byName := make(map[string]*rule.Rule)
	for _, r := range opts.Rules {
		byName[r.Name] = r
	}
	chosen := make(map[string]bool)
	for _, a := range opts.Analyzers {
		chosen[a.Name] = true
	}
	for _, r := range list {
		if r.Analyzer == dependency {
			for _, f := range r.Findings {
				omitCut(result, f.Message)
			}
			continue
		}
		hidden = append(hidden, secretsOf(r.Findings, byName[r.Analyzer])...)
		if !chosen[r.Analyzer] {
			continue
		}
		if r.Err != "" {
			// No pass of the suite returns an error, so this is a flaw of secvet; silence would be worse.
			result.Problems = append(result.Problems, finding.Problem{Package: r.Package, Message: r.Err})
		}
		choose(result, r.Package, r.Findings, byName[r.Analyzer], opts.Choices[r.Analyzer])
	}
	result.Findings = finding.Sort(finding.WithoutEchoes(result.Findings))
	result.Generated = finding.Sort(result.Generated)
	result.Unwanted = finding.Sort(result.Unwanted)
	result.Suppressed = finding.Sort(result.Suppressed)
	result.Problems = finding.SortProblems(result.Problems)
	return hidden
}

// secretsOf returns the findings of an analyzer that point at secrets, but for those that nobody would believe.
func secretsOf(list []finding.Finding, r *rule.Rule) (secrets []finding.Finding) {
	if r == nil || !findsSecrets(r) {
		return nil
	}
	for _, f := range list {
		if detail, ok := r.Decode(f.Category); ok && detail.Confidence >= rule.Medium {
			f.Describe(r, detail)
			secrets = append(secrets, f)
		}
	}
	return secrets
}

// choose adds those of an analyzer's findings that are wanted. Of one place that is the first, and of the others those that tell
// of another source. One of a category that the rule does not know is how a pass says that it could not do its work: see
// rule.Failed.
func choose(result *finding.Result, pkg string, list []finding.Finding, r *rule.Rule, choice rule.Choice) {
	shown, hidden := make(places), make(places)
	for _, f := range list {
		if r == nil { // an analyzer of somebody else's suite
			result.Findings = append(result.Findings, f)
			continue
		}
		detail, ok := r.Decode(f.Category)
		switch {
		case f.Category == rule.Cut:
			omitCut(result, f.Message)
		case !ok:
			result.Problems = append(result.Problems, failure(pkg, f))
		case detail.Suppressed:
			if choice.Wants(detail) && hidden.add(&f, detail.Category.Name) {
				f.Describe(r, detail)
				result.Suppressed = append(result.Suppressed, f)
			}
		case choice.Wants(detail):
			if shown.add(&f, detail.Category.Name) {
				f.Describe(r, detail)
				result.Findings = append(result.Findings, f)
			}
		case shown.has(&f):
		case choice.WithoutGenerated(detail):
			f.Describe(r, detail)
			result.Generated = append(result.Generated, f)
		case !detail.Generated && rule.Choice{}.Wants(detail):
			f.Describe(r, detail)
			result.Unwanted = append(result.Unwanted, f)
		}
	}
}

// places has what is said of each place.
type places map[[2]finding.Position][]said

// A said is a finding of a place: by the step that its way begins with, or, if it has none, by its category.
type said struct {
	pos      finding.Position
	message  string
	category string
}

// add notes a finding and how many stand before it at its place, and reports whether it says something that they do not: the
// first does, and then each with a source of its own. The fix of the first is for all. Without sources it is what is decided of the
// place, and another category is another thing to say: a server has no timeout, and it shows what is in memory.
func (p places) add(f *finding.Finding, category string) bool {
	at := [2]finding.Position{f.Pos, f.End}
	source, ok := f.Source()
	this := said{pos: source.Pos, message: source.Message}
	if !ok {
		this.category = category
	}
	known := p[at]
	if slices.Contains(known, this) || !ok && slices.ContainsFunc(known, func(s said) bool { return s.category == "" }) {
		return false
	}
	if ok && len(known) > 0 {
		f.Rank, f.Fixes = len(known), nil
	}
	p[at] = append(known, this)
	return true
}

// has reports whether there is a finding at the place of another one.
func (p places) has(f *finding.Finding) bool { return len(p[[2]finding.Position{f.Pos, f.End}]) > 0 }

// failure returns the problem that a pass on a package tells of. If it is about a package by name, perhaps one that is
// imported, it has no place, so that all that import it tell the same problem.
func failure(pkg string, f finding.Finding) finding.Problem {
	if path, ok := rule.FailedPackage(f.Category); ok {
		return finding.Problem{Package: path, Message: f.Message}
	}
	return finding.Problem{Package: pkg, Pos: f.Pos, Message: f.Message}
}

// omitCut notes that a bound has cut a function: "p.F: what was lost".
func omitCut(result *finding.Result, message string) {
	name, lost, _ := strings.Cut(message, ": ")
	result.Omit(finding.Cut, lost, name)
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
