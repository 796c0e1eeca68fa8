package xss

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/page"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "xss",
	Title:     "Cross-site scripting",
	OWASP:     "A03:2021 Injection",
	OWASP2025: "A05:2025 Injection",
	Categories: []rule.Category{
		{Name: "reflected", Summary: "data from outside becomes a part of a page without being escaped", CWE: 79, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "conversion", Summary: "data from outside is said to be HTML already, so that templates do not escape it", CWE: 79, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "url-attribute", Summary: "data from outside stands in a page where escaping does not help", CWE: 79, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "stored", Summary: "what a database or file holds becomes a part of a page without being escaped", CWE: 79, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote | rule.Local, Optional: true},
	},
}

// Analyzer finds data from outside that becomes a part of a page as it is.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Select: choose})

// choose leaves out that a value stands where escaping does not help if it is not escaped at all.
func choose(_ *flow.Pass, hits []*taint.Hit) []*taint.Hit {
	return flow.WithoutLesser(hits, model.Attribute, model.HTML)
}

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.HTML && h.Kind != model.Attribute || h.Source.Labels&(model.Remote|model.Handed) == 0 && !isStored(h.Source.Labels) {
		return nil
	}
	form := h.Sink.Given.Form
	f := flow.Finding{Category: "reflected", Advice: " as a part of a page; let html/template make the page, or escape it with html.EscapeString", Fixes: escape(p, h)}
	switch {
	case !isPage(form, h.Marks):
		return nil
	case h.Kind == model.Attribute:
		if form != page.Address && h.Marks&model.WeakPlace == 0 || h.Marks&(model.Rooted|model.HalfHost|model.OwnHost) != 0 {
			return nil
		}
		f = flow.Finding{Category: "url-attribute", Advice: " where a page has an address or an attribute without quotes, in which escaping does not help; let its URL begin with a scheme that is allowed, and quote it"}
	case form == page.Converted:
		f = flow.Finding{Category: "conversion", Advice: ", which keeps templates from escaping it; leave the conversion out, or escape or sanitize it before"}
	}
	if form == page.Unknown || !h.Exact || flow.Shared(h) || h.Source.Labels&model.Sender != 0 || flow.Elsewhere(p, h) {
		// A page that is not sure to be one, a way that is a guess, as through an object that all requests share, what nobody makes
		// another one's browser send, and what another module writes:
		// a framework encodes what it is given, and a library escapes by functions of its own, behind interfaces and settings.
		f.Confidence = rule.Low
	}
	switch {
	case h.Source.Labels&model.Handed != 0:
		f.Confidence = rule.Medium // whether the template's data comes from outside is not to be seen
	case h.Source.Labels&model.Remote == 0:
		f.Category = "stored"
	}
	return []flow.Finding{f}
}

// isStored reports whether a value is what somebody may have left in a database or file, and none that the operator sets.
func isStored(l model.Labels) bool {
	return l&model.Local != 0 && l&(model.Environment|model.CommandLine|model.Config) == 0
}

// isPage reports whether a browser looks for tags in what a sink takes: of a response without a type it does if the text begins with
// a tag, or with the value itself.
func isPage(form string, marks model.Kinds) bool {
	switch form {
	case page.Plain:
		return false
	case page.Sniffed:
		return marks&model.PlainStart == 0 || marks&model.TagStart != 0
	}
	return true
}
