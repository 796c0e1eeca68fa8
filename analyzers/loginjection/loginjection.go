package loginjection

import (
	_ "embed"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "loginjection",
	Title:     "Log injection",
	OWASP:     "A09:2021 Security Logging and Monitoring Failures",
	OWASP2025: "A09:2025 Security Logging and Alerting Failures",
	Categories: []rule.Category{
		{Name: "line", Summary: "data from outside is in a log line, where a line break begins the next one", CWE: 117, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds log lines that data from outside can end.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is. Most errors quote what they tell. In a library it is not known whether log/slog has a handler.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Line || h.Source.Labels&model.Remote == 0 {
		return nil
	}
	f := flow.Finding{Category: "line", Advice: " as a part of a line; print it with %q, or give it to a structured logger as a value", Fixes: quote(p, h)}
	if h.Error || strings.HasPrefix(h.Sink.Callee, "slog.") && p.Pkg.Name() != "main" {
		f.Confidence = rule.Low
	}
	return []flow.Finding{f}
}
