package hostheader

import (
	_ "embed"
	"slices"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/lines"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "hostheader",
	Title:     "Trusted host header",
	OWASP:     "A07:2021 Identification and Authentication Failures",
	OWASP2025: "A07:2025 Authentication Failures",
	Categories: []rule.Category{
		{Name: "mail", Summary: "the host that a request names is in a mail, where its reader takes it for the program's own", CWE: 640, Severity: rule.Medium, Confidence: rule.High, Threat: rule.Remote},
		{Name: "link", Summary: "the host that a request names is in a link that is stored or given to another service", CWE: 644, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds links with the host that a request names, which others get than its sender.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Select: choose})

// choose leaves out that a host is given to what is called a mailer if it is seen to arrive in a mail.
func choose(_ *flow.Pass, hits []*taint.Hit) []*taint.Hit {
	arrived := make(map[*summary.Source]bool)
	for _, h := range hits {
		if h.Kind == model.MailText && h.Sink.Given.Form != lines.Mailer {
			arrived[h.Source] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h *taint.Hit) bool {
		return h.Kind == model.MailText && h.Sink.Given.Form == lines.Mailer && arrived[h.Source]
	})
}

// match says what a hit is. A host alone is a name that is kept; in a longer text it is a link.
func match(_ *flow.Pass, h *taint.Hit) []flow.Finding {
	switch {
	case h.Source.Labels&model.Host == 0:
	case h.Kind == model.MailText:
		return []flow.Finding{{Category: "mail", Advice: " in a mail; make links of a base URL of the configuration, or compare the host with those that there are"}}
	case h.Kind == model.Published && h.Concat:
		return []flow.Finding{{Category: "link", Advice: " in a link that others get; make it of a base URL of the configuration"}}
	}
	return nil
}
