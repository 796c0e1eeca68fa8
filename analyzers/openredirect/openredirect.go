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
		{Name: "target", Summary: "data from outside chooses the target of a redirect", CWE: 601, Severity: rule.Medium, Confidence: rule.High, Threat: rule.Remote},
		{Name: "half-check", Summary: "the target of a redirect was checked, but other sites pass the check", CWE: 601, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
	},
}

// Analyzer finds redirects whose target data from outside chooses.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is. What the callers of a package give is their own matter, as a redirect to it is what they ask for.
func match(_ *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Redirect && h.Kind != model.Location || h.Source.Labels&model.Remote == 0 {
		return nil
	}
	if passes := passing(h.Marks); passes != "" {
		f := flow.Finding{Category: "half-check", Advice: " as the target of a redirect; it was checked, but " + passes}
		if h.Kind == model.Redirect && h.Marks&model.NoHost != 0 && h.Marks&model.NoBackslash != 0 {
			f.Confidence = rule.Low // http.Redirect makes one slash of several, so that only a check of the scheme alone is not enough
		}
		return []flow.Finding{f}
	}
	f := flow.Finding{Category: "target", Advice: " as the target of a redirect; compare it with the targets that there are, or its host with the hosts"}
	if h.Concat && h.Marks&model.SitePath != 0 || !h.Exact || flow.Shared(h) {
		// The request's own path behind another text, which begins with a slash; or a value out of a function that is not known, which
		// mostly puts the site's own address before what it is given.
		f.Confidence = rule.Low
	}
	return []flow.Finding{f}
}

// passing says what passes the checks that were made of a target on all ways to a redirect, by their marks; "" if there was none.
func passing(marks model.Kinds) string {
	switch {
	case marks&model.LocalPath == model.Rooted|model.NoDouble:
		return "`/\\host` passes, which browsers take for another site: let it not begin with `/\\` either"
	case marks&model.LocalPath == model.Rooted|model.NoBackslash, marks&model.LocalPath == model.Rooted:
		return "`//host` passes, which is another site: let it begin with neither `//` nor `/\\`"
	case marks&model.HalfHost != 0:
		return "a part of a host's name is in other names too: compare all of it, with the `/` behind it or the `.` before it"
	case marks&model.NoHost != 0 && marks&model.NoBackslash != 0:
		return "browsers take `///host` for another site, where url.Parse finds no host: redirect to the String of the URL, of which host and scheme are empty, and the path begins with one slash"
	case marks&model.NoHost != 0:
		return "browsers take `/\\host` for another site, where url.Parse finds no host: redirect to the String of the URL, of which host and scheme are empty"
	}
	return ""
}
