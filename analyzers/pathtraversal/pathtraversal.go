package pathtraversal

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
	Name:      "pathtraversal",
	Title:     "Path traversal",
	OWASP:     "A01:2021 Broken Access Control",
	OWASP2025: "A01:2025 Broken Access Control",
	Categories: []rule.Category{
		{Name: "path", Summary: "data from outside chooses a file, and can lead out of the folder meant", CWE: 22, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "archive", Summary: "the name of an archive's entry can lead out of the folder that the archive is unpacked to", CWE: 22, Severity: rule.High, Confidence: rule.High},
		{Name: "link", Summary: "a link is made to what somebody else chooses", CWE: 59, Severity: rule.High, Confidence: rule.High},
		{Name: "exists", Summary: "data from outside chooses a path of which the program tells whether it is there", CWE: 22, Severity: rule.Low, Confidence: rule.High, Threat: rule.Remote},
	},
}

// Analyzer finds paths that data from outside chooses.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Select: choose})

// kinds are the kinds of sink that are paths.
const kinds = model.Path | model.Served | model.Exists | model.Link | model.Remove

// match says what a hit is. What the local user gives as a path is the user's to choose.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	labels := h.Source.Labels
	switch {
	case h.Kind&kinds == 0, labels&(model.Archive|model.Remote|model.API) == 0:
		return nil
	case h.Kind == model.Link && labels&(model.Archive|model.Remote) == 0:
		return nil // what a link is made to is the callers' to choose
	case labels&model.Archive == 0 && h.CoLabels&model.Archive != 0:
		return nil // what the archive came from is no second flaw of its entries
	}
	f := flow.Finding{Category: category(h), Advice: advice(p, h), Fixes: fix(p, h)}
	if half(h) != "" || labels&(model.Archive|model.Remote) == 0 {
		f.Confidence = rule.Medium
	}
	if flow.Shared(h) {
		f.Confidence = rule.Low
	}
	return []flow.Finding{f}
}

// category returns the category of a hit.
func category(h *taint.Hit) string {
	switch {
	case h.Kind == model.Link:
		return "link"
	case h.Source.Labels&model.Archive != 0:
		return "archive"
	case h.Kind == model.Exists:
		return "exists"
	}
	return "path"
}

// choose leaves out that a path is asked for which the same value opens, makes or removes elsewhere in the package: that is one flaw.
func choose(_ *flow.Pass, hits []*taint.Hit) (chosen []*taint.Hit) {
	used := make(map[any]bool)
	for _, h := range hits {
		if h.Kind&kinds != 0 && h.Kind != model.Exists {
			used[h.Source] = true
		}
	}
	for _, h := range hits {
		if h.Kind != model.Exists || !used[h.Source] {
			chosen = append(chosen, h)
		}
	}
	return chosen
}
