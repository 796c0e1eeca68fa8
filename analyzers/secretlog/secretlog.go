package secretlog

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
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
		{Name: "value", Summary: "a secret is written to a log", CWE: 532, Severity: rule.High, Confidence: rule.Medium},
		{Name: "struct", Summary: "a value with a secret field is written to a log as a whole", CWE: 532, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds secrets that are written to logs.
var Analyzer = &analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/secretlog",
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      func(pass *analysis.Pass) (any, error) { return flow.Run(pass, match) },
}

func match(h *taint.Hit) (category, message string) {
	switch {
	case h.Kind != model.Log || h.Source.Labels&model.Secret == 0 || distant(h):
		return "", ""
	case h.Source.Field:
		return "struct", flow.Reaches(h) + " with all other fields; log the fields that are needed, or give the type a LogValue and String method"
	}
	return "value", flow.Reaches(h) + " and is logged; leave it out or redact it"
}

// maxNamedSteps is how far a name is believed. A value that was called a secret many functions ago has
// often become something else.
const maxNamedSteps = 4

// distant reports whether all that speaks for a secret is a name that is far from the log, or a guess.
func distant(h *taint.Hit) bool {
	return h.Source.Named && (!h.Sure || len(h.Source.Steps)+len(h.Steps) > maxNamedSteps)
}
