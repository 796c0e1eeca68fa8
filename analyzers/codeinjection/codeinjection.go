package codeinjection

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
	Name:      "codeinjection",
	Title:     "Code injection",
	OWASP:     "A03:2021 Injection",
	OWASP2025: "A05:2025 Injection",
	Categories: []rule.Category{
		{Name: "template", Summary: "data from outside is a part of a template's text", CWE: 1336, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "code", Summary: "data from outside is a part of a program that an interpreter runs", CWE: 94, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "expression", Summary: "data from outside is a part of an expression that an engine evaluates", CWE: 95, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
		{Name: "reflection", Summary: "data from outside names the method that is called", CWE: 470, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds templates, scripts and expressions that data from outside writes.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is. Each category has a kind of its own.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Source.Labels&model.Remote == 0 {
		return nil
	}
	f, ok := findingOf(h.Kind)
	if !ok {
		return nil
	}
	if flow.Elsewhere(p, h) {
		f.Confidence = rule.Low
	}
	return []flow.Finding{f}
}

// findingOf returns the finding for a kind of sink, and whether it is one of this pass.
func findingOf(kind model.Kinds) (f flow.Finding, ok bool) {
	switch kind {
	case model.Template:
		return flow.Finding{Category: "template", Advice: " as a part of a template, which reads all of the data and calls its methods; give it to a fixed template as data"}, true
	case model.Code:
		return flow.Finding{Category: "code", Advice: " as a part of a program; give it to a fixed program as a value"}, true
	case model.Expression:
		return flow.Finding{Category: "expression", Advice: " as a part of an expression; give it to a fixed expression as a variable, and nothing to the engine that it may not call"}, true
	case model.Reflection:
		return flow.Finding{Category: "reflection", Advice: " as the name of a method; choose among the methods that there are"}, true
	}
	return f, false
}
