package hardcodedsecret

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer. The categories stand in the order of how sure they are: of two findings on one literal the
// first is reported.
var Rule = &rule.Rule{
	Name:      "hardcodedsecret",
	Title:     "Hard-coded secret",
	OWASP:     "A07:2021 Identification and Authentication Failures",
	OWASP2025: "A07:2025 Authentication Failures",
	Categories: []rule.Category{
		{Name: "provider-token", Summary: "a credential whose shape says who issued it", CWE: 798, Severity: rule.High, Confidence: rule.High},
		{Name: "private-key", Summary: "a private key", CWE: 321, Severity: rule.High, Confidence: rule.High},
		{Name: "url-credential", Summary: "a password in a URL, a connection string or SQL text", CWE: 798, Severity: rule.High, Confidence: rule.High},
		{Name: "credential-argument", Summary: "a constant that reaches a parameter for a credential or key", CWE: 798, Severity: rule.High, Confidence: rule.High},
		{Name: "fallback", Summary: "a secret's default value, in force wherever nobody sets another", CWE: 1392, Severity: rule.Medium, Confidence: rule.High},
		{Name: "named-secret", Summary: "a constant of a secret's shape bound to a secret's name", CWE: 798, Severity: rule.High, Confidence: rule.Medium},
		{Name: "empty-key", Summary: "a key from the environment that is used though it may not be set", CWE: 1188, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds secrets in the source.
var Analyzer = setting.New(Rule, doc, runPass, engine.Analyzer)

// runPass walks every file once.
func runPass(pass *analysis.Pass) {
	r := &reporter{pass: pass}
	forTests := isTestPackage(pass)
	consts := packageConstants(pass.Files)
	for _, file := range pass.Files {
		v := &visitor{
			words:  taint.ResultOf(pass).Words,
			scope:  newScope(pass, consts, file),
			report: r,
			file:   file,
			test:   forTests || isTestFile(pass.Fset, file.FileStart),
		}
		v.walk()
		v.embedded()
		v.flows()
	}
	r.flush()
}
