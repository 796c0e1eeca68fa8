package openredirect

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "openredirect",
	Title:     "Open redirect",
	OWASP:     "A01:2021 Broken Access Control",
	OWASP2025: "A01:2025 Broken Access Control",
	Categories: []rule.Category{
		{Name: "target", Summary: "data from outside chooses the target of a redirect", CWE: 601, Severity: rule.Medium, Confidence: rule.Low, Threat: rule.Remote},
	},
}

// Analyzer finds redirects whose target data from outside chooses.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

func match(_ *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Redirect || h.Source.Labels&(model.Remote|model.API) == 0 {
		return nil
	}
	return []flow.Finding{{Category: "target", Advice: " as the target of a redirect; compare it with the targets that there are"}}
}
