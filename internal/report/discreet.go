package report

import (
	"io"
	"slices"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/redact"
)

// A discreet format writes no secret: whatever is in a result goes through redact before the format sees it. New makes
// every format discreet, so that a new one cannot forget to be.
type discreet struct{ Format }

// Write writes what may leave of the result.
func (d discreet) Write(w io.Writer, result *finding.Result) error {
	return d.Format.Write(w, Discreet(result))
}

// Discreet returns a copy of a result without what may be a secret. Of secvet's own findings that concerns names of the
// program that stand in messages; what other tools say is not trusted that far.
func Discreet(result *finding.Result) *finding.Result {
	out := *result
	r := redactor{result.Secrets}
	out.Findings = make([]finding.Finding, len(result.Findings))
	for i, f := range result.Findings {
		out.Findings[i] = r.finding(f)
	}
	out.Problems = make([]finding.Problem, len(result.Problems))
	for i, p := range result.Problems {
		out.Problems[i] = r.problem(p)
	}
	out.Omissions = slices.Clone(result.Omissions)
	for i := range out.Omissions {
		o := &out.Omissions[i]
		o.Reason, o.Names = r.text(o.Reason, redact.Told), slices.Clone(o.Names)
		for j := range o.Names {
			o.Names[j] = r.text(o.Names[j], redact.Told)
		}
	}
	out.Rules = slices.Clone(result.Rules)
	for i := range out.Rules {
		if out.Rules[i].Tool != "" {
			out.Rules[i] = r.rule(out.Rules[i])
		}
	}
	return &out
}

type redactor struct{ values *redact.Values }

func (r redactor) text(s string, kind redact.Kind) string { return redact.Text(s, kind, r.values) }

func (r redactor) problem(p finding.Problem) finding.Problem {
	p.Pos = r.position(p.Pos)
	p.Package, p.Message = r.text(p.Package, redact.Told), r.text(p.Message, redact.Compiler)
	return p
}

// position leaves a file's name as it is, unless a token or a password stands in it.
func (r redactor) position(p finding.Position) finding.Position {
	p.File = r.text(p.File, redact.Told)
	return p
}

func (r redactor) finding(f finding.Finding) finding.Finding {
	kind := redact.Told
	switch {
	case f.Tool != "" && f.PointsAtSecret():
		kind = redact.Scanner
	case f.Tool != "":
		kind = redact.Foreign
	}
	f.Message = r.text(f.Message, kind)
	f.Tool, f.Analyzer, f.Category = r.text(f.Tool, redact.Told), r.text(f.Analyzer, redact.Told), r.text(f.Category, redact.Told)
	f.Package, f.Function = r.text(f.Package, redact.Told), r.text(f.Function, redact.Told)
	f.Pos, f.End = r.position(f.Pos), r.position(f.End)
	f.Code = r.excerpt(f.Code)
	f.Steps = slices.Clone(f.Steps)
	for i := range f.Steps {
		s := &f.Steps[i]
		s.Code = r.excerpt(s.Code)
		s.Pos, s.Message = r.position(s.Pos), r.text(s.Message, kind)
	}
	f.Ways = slices.Clone(f.Ways)
	for i := range f.Ways {
		f.Ways[i] = r.finding(f.Ways[i])
	}
	f.Fixes = slices.Clone(f.Fixes)
	for i := range f.Fixes {
		f.Fixes[i] = r.fix(f.Fixes[i])
	}
	return f
}

// excerpt hides what became known to be a secret after the excerpt was made: other tools find secrets too.
func (r redactor) excerpt(e finding.Excerpt) finding.Excerpt {
	e.Lines = slices.Clone(e.Lines)
	for i, line := range e.Lines {
		e.Lines[i] = r.values.Hide(line)
	}
	return e
}

// fix leaves out the edits of a fix that would put a secret in: with asterisks in its place they would break the program
// of whoever applies them. "secvet fix" still has them.
func (r redactor) fix(fix finding.Fix) finding.Fix {
	fix.Message = r.text(fix.Message, redact.Told)
	for _, e := range fix.Edits {
		if r.text(redact.Line(e.New), redact.Told) != e.New {
			fix.Edits = nil
			return fix
		}
	}
	return fix
}

// rule is for the rules of other tools. Their names are those of findings, and change as these do.
func (r redactor) rule(of finding.Rule) finding.Rule {
	rule := *of.Rule
	rule.Name, rule.Title = r.text(rule.Name, redact.Told), r.text(rule.Title, redact.Foreign)
	rule.Categories = slices.Clone(rule.Categories)
	for i := range rule.Categories {
		c := &rule.Categories[i]
		c.Name, c.Summary = r.text(c.Name, redact.Told), r.text(c.Summary, redact.Foreign)
	}
	of.Rule = &rule
	of.Tool, of.Doc, of.URL = r.text(of.Tool, redact.Told), r.text(of.Doc, redact.Foreign), r.text(of.URL, redact.Foreign)
	return of
}
