package secretlog

import (
	_ "embed"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:  "secretlog",
	Title: "Secret in a log",
	OWASP: "A09:2021 Security Logging and Monitoring Failures",
	Categories: []rule.Category{
		{Name: "value", Summary: "a secret is written to a log", CWE: 532, Severity: rule.High, Confidence: rule.High},
		{Name: "struct", Summary: "a value with a secret field is written to a log as a whole", CWE: 532, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds secrets that are written to logs.
var Analyzer = setting.With(&analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/secretlog",
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      func(pass *analysis.Pass) (any, error) { return flow.RunWith(pass, Rule, match, confidence) },
}, Rule)

func match(h *taint.Hit) []flow.Finding {
	switch {
	case h.Kind != model.Log || h.Source.Labels&model.Secret == 0:
		return nil
	case h.Source.Field:
		return []flow.Finding{{Category: "struct", Message: flow.Reaches(h) + " with all other fields; log the fields that are needed, or give the type a LogValue and String method"}}
	}
	return []flow.Finding{{Category: "value", Message: flow.Reaches(h) + " and is logged; leave it out or redact it"}}
}

// maxNamedSteps is how far a name is believed. A value that was called a secret many functions ago has
// often become something else.
const maxNamedSteps = 4

// confidence believes a name that is a secret's in nearly all programs where the value is logged as it is, and
// less and less as it goes on from there or the name is a vaguer one.
func confidence(h *taint.Hit) rule.Confidence {
	steps := len(h.Source.Steps) + len(h.Steps)
	switch {
	case !h.Source.Named:
		return flow.Confidence(h)
	case !h.Sure || steps > maxNamedSteps:
		return rule.Low
	case steps == 0 && names.SecretStrength(lastName(h.Source.Text)) == names.Certain:
		return rule.High
	}
	return rule.Medium
}

// lastName returns the name in "field Password", "variable token" or "parameter secret".
func lastName(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }
