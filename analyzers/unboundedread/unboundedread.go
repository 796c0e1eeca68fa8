package unboundedread

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
	Name:      "unboundedread",
	Title:     "Data without a limit",
	OWASP:     "A04:2021 Insecure Design",
	OWASP2025: "A06:2025 Insecure Design",
	Categories: []rule.Category{
		{Name: "decompression", Summary: "all that data from outside decompresses to is kept", CWE: 409, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "body", Summary: "all of a request's body is kept", CWE: 770, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds reads of all that somebody sends, or of all that it decompresses to.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is.
func match(_ *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Unbounded || h.Source.Labels&model.Remote == 0 {
		return nil
	}
	if h.Marks&model.Inflated != 0 {
		return []flow.Finding{{Category: "decompression", Advice: " decompressed, where a few kilobytes can become gigabytes; read through io.LimitReader behind the decompressor"}}
	}
	return []flow.Finding{{Category: "body", Advice: " without a limit; read it through http.MaxBytesReader"}}
}
