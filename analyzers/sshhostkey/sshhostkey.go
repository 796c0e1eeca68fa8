package sshhostkey

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/hostkey"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "sshhostkey",
	Title:     "Unchecked SSH host key",
	OWASP:     "A07:2021 Identification and Authentication Failures",
	OWASP2025: "A07:2025 Authentication Failures",
	Categories: []rule.Category{
		{Name: "ignored", Summary: "an SSH client accepts any host key", CWE: 322, Severity: rule.High, Confidence: rule.High},
		{Name: "callback", Summary: "a host key callback returns nil for every key", CWE: 322, Severity: rule.High, Confidence: rule.High},
		{Name: "fallback", Summary: "an SSH client accepts any host key where the known ones are missing", CWE: 322, Severity: rule.High, Confidence: rule.High},
	},
}

// Analyzer finds SSH clients that do not check with whom they talk.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: nothing, Beside: flow.Noted(Rule, advise)})

func nothing(*flow.Pass, *taint.Hit) []flow.Finding { return nil }

// advise makes a message of a note.
func advise(_ *flow.Pass, category string, n taint.Note) (string, []analysis.SuggestedFix) {
	text := n.Text + " accepts any host key"
	switch category {
	case "callback":
		text = n.Text
	case "fallback":
		text = "any host key is accepted where something is missing or has failed, and not only the known ones"
	}
	advice := "take a callback of knownhosts.New or ssh.FixedHostKey"
	if n.Text == hostkey.Command {
		advice = "give it a file of known hosts, or StrictHostKeyChecking=accept-new"
	}
	return text + ", so that anybody on the way can be the server; " + advice, nil
}
