package unanchoredregexp

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/pattern"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer. Its categories have the names that package pattern gives to flaws.
var Rule = &rule.Rule{
	Name:      "unanchoredregexp",
	Title:     "Regular expression that validates too little",
	OWASP:     "A03:2021 Injection",
	OWASP2025: "A05:2025 Injection",
	Categories: []rule.Category{
		{Name: "missing-anchor", Summary: "a pattern validates only a part of the text", CWE: 777, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "alternation", Summary: "an anchor of a pattern holds for one alternative only", CWE: 777, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "multiline", Summary: "a pattern validates one line of many", CWE: 777, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "dot-in-host", Summary: "a dot in a host's name matches any character", CWE: 20, Severity: rule.Medium, Confidence: rule.High},
		{Name: "open-end", Summary: "a host's name can go on behind what a pattern matches", CWE: 20, Severity: rule.Medium, Confidence: rule.High},
	},
}

// Analyzer finds validations by regular expressions that let through what they were not meant to.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// advice says what each flaw lets through, and what to write instead.
var advice = map[string]string{
	"missing-anchor": ", whose pattern validates only a part of it, as a match can stand anywhere: write `^(?:…)$`",
	"alternation":    ", whose pattern is anchored at one side in each alternative, as `^a|b$` means `(^a)|(b$)`: write `^(?:a|b)$`",
	"multiline":      ", whose pattern is satisfied by one line of many, as `(?m)` makes `^` and `$` those of a line: leave `(?m)` out",
	"dot-in-host":    ", whose pattern takes any character for the dot of a host's name: write `\\.`",
	"open-end":       ", whose pattern lets the host's name go on, as in `example.com.evil.com`: end it with `/` or `$`",
}

// match says what a hit is. What only names a host counts whatever text it is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	flaw := h.Sink.Given.Option
	if h.Kind != model.Match || h.Source.Text != pattern.HostText && h.Source.Labels&model.Remote == 0 {
		return nil
	}
	f := flow.Finding{Category: flaw, Advice: advice[flaw], Fixes: anchor(p, h, flaw), IsSink: true}
	if flow.Elsewhere(p, h) {
		f.Confidence = rule.Low // what a library asks of a text is one step of what it does with it
	}
	return []flow.Finding{f}
}
