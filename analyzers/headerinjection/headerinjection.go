package headerinjection

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
	Name:      "headerinjection",
	Title:     "Header injection",
	OWASP:     "A03:2021 Injection",
	OWASP2025: "A05:2025 Injection",
	Categories: []rule.Category{
		{Name: "message", Summary: "data from outside is in the header of a mail, where a line break adds recipients and headers", CWE: 93, Severity: rule.Medium, Confidence: rule.High, Threat: rule.Remote},
		{Name: "line", Summary: "data from outside is in a line of a protocol that the program speaks by hand, where a line break begins the next one", CWE: 93, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "name", Summary: "data from outside is the name of a header of a response", CWE: 113, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "disposition", Summary: "data from outside is in a header by which browsers and proxies find a file's name", CWE: 113, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds headers and lines that data from outside can end.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Source.Labels&model.Remote == 0 {
		return nil
	}
	switch h.Kind {
	case model.Mail:
		f := flow.Finding{Category: "message", Advice: " in the header of a mail; encode it with mime.QEncoding.Encode, or parse an address with mail.ParseAddress", Fixes: encodeSubject(p, h)}
		// Where it stands in the text of a template is not seen.
		if flow.GoesThrough(flow.Steps(h), func(fn string) bool { return fn == "Execute" || fn == "ExecuteTemplate" }) {
			f.Confidence = rule.Low
		}
		if !h.Concat && takesAll(h.Sink.Callee) {
			f.Confidence = rule.Low // all of the mail is the sender's: a server hands on what it was sent, and its header is meant to be his
		}
		return []flow.Finding{f}
	case model.Header:
		return []flow.Finding{{Category: "line", Advice: " as a part of a line; refuse line breaks in it"}}
	case model.HeaderName:
		f := flow.Finding{Category: "name", Advice: " as the name of a header; compare it with those that there are"}
		if !flow.IsNear(h) {
			f.Confidence = rule.Low // what a session or an error has got on its way is in another part of it most often
		}
		return []flow.Finding{f}
	case model.Disposition:
		return []flow.Finding{{Category: "disposition", Advice: " as a part of a header that names a file; write the header with mime.FormatMediaType, and a path for a proxy with url.PathEscape"}}
	}
	return nil
}

// takesAll reports whether a function is given a mail as a whole, and no header of it.
func takesAll(callee string) bool {
	return strings.HasSuffix(callee, ".SendMail") || strings.HasSuffix(callee, " to a mail")
}
