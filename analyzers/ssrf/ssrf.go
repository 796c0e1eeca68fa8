package ssrf

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
	Name:      "ssrf",
	Title:     "Server-side request forgery",
	OWASP:     "A10:2021 Server-Side Request Forgery",
	OWASP2025: "A01:2025 Broken Access Control",
	Categories: []rule.Category{
		{Name: "host", Summary: "data from outside chooses the host that the program connects to", CWE: 918, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "part", Summary: "data from outside goes on the name of the host that the program connects to", CWE: 918, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "path", Summary: "data from outside is in the path of a request of the program, whose host is fixed", CWE: 918, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds requests and connections whose target data from outside chooses.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Select: choose})

// choose leaves out that a value is in the path of a URL of which it chooses the host: that is the smaller part of the flaw.
func choose(_ *flow.Pass, hits []*taint.Hit) []*taint.Hit {
	return flow.WithoutLesser(hits, model.URLPath, model.URL)
}

// match says what a hit is.
func match(_ *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Source.Labels&model.Remote == 0 {
		return nil
	}
	switch {
	case h.Kind == model.URLPath:
		return []flow.Finding{{Category: "path", Advice: " as a part of the path of a request; escape it with url.PathEscape, so that it stays one element"}}
	case h.Kind != model.URL:
		return nil
	case h.Marks&model.BehindHost != 0 && h.Marks&(model.Rooted|model.SitePath) != 0:
		return nil // its slash ends the host
	case h.Marks&model.HalfHost != 0:
		return []flow.Finding{{Category: "host", Confidence: rule.Medium, Advice: " as the target of a request; a part of the host's name was checked, which other hosts have too: compare all of it, with the `/` behind it or the `.` before it"}}
	case h.Marks&model.BehindHost != 0:
		f := flow.Finding{Category: "part", Advice: " behind the start of a host's name, which `.evil.com` or `@evil.com` makes another one; end the host with `/` before it, or escape it"}
		if flow.Shared(h) || !flow.IsNear(h) {
			f.Confidence = rule.Low
		}
		return []flow.Finding{f}
	}
	f := flow.Finding{Category: "host", Advice: " as the target of a request; compare the host with those that there are, or refuse addresses of the own network in the Control function of the net.Dialer"}
	if flow.Shared(h) {
		f.Confidence = rule.Low
	}
	return []flow.Finding{f}
}
