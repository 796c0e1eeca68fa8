package insecuretemp

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:  "insecuretemp",
	Title: "Insecure temporary file",
	OWASP: "A01:2021 Broken Access Control",
	Categories: []rule.Category{
		{Name: "predictable", Summary: "a predictable path in the shared temporary directory is created or written", CWE: 377, Severity: rule.Medium, Confidence: rule.High},
	},
}

// Analyzer finds files with predictable names in shared temporary directories.
var Analyzer = setting.With(&analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/insecuretemp",
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      func(pass *analysis.Pass) (any, error) { return flow.Run(pass, Rule, match) },
}, Rule)

func match(h *taint.Hit) []flow.Finding {
	if h.Kind != model.TempFile || h.Source.Labels&model.TempPath == 0 || h.Also&model.StrongRandom != 0 {
		return nil
	}
	return []flow.Finding{{
		Category: "predictable",
		Message:  flow.Reaches(h) + " with a name that others can predict and create first; use os.CreateTemp or os.MkdirTemp",
	}}
}
