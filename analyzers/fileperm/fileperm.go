package fileperm

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "fileperm",
	Title:     "Files that others can read or write",
	OWASP:     "A01:2021 Broken Access Control",
	OWASP2025: "A01:2025 Broken Access Control",
	Categories: []rule.Category{
		{Name: "secret-file", Summary: "a secret is in a file that other users of the machine can read", CWE: 732, Severity: rule.Medium, Confidence: rule.High},
		{Name: "world-writable", Summary: "every user of the machine can write to a file or folder", CWE: 732, Severity: rule.Medium, Confidence: rule.High},
		{Name: "socket", Summary: "every user of the machine can connect to a socket", CWE: 732, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "umask", Summary: "the process takes no rights from others for the files that it makes", CWE: 276, Severity: rule.Medium, Confidence: rule.High},
		{Name: "decimal", Summary: "a mode is written in decimal", CWE: 732, Severity: rule.Medium, Confidence: rule.High},
		{Name: "wide", Summary: "a file or folder is made for all to write to, unless the umask forbids it", CWE: 276, Severity: rule.Low, Confidence: rule.High, Optional: true},
	},
}

// Analyzer finds files that others can read or write than those for whom they are.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Beside: beside})

// beside reports what modes alone say, and what the name of a file says with them.
func beside(p *flow.Pass, hits []*taint.Hit) {
	c := &check{p, told(p, hits)}
	c.decimals()
	c.chmods()
	c.umasks()
	c.names()
	c.wide()
}

// A check looks at the modes of one package.
type check struct {
	*flow.Pass
	told writing
}
