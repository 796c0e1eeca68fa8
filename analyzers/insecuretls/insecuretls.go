package insecuretls

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "insecuretls",
	Title:     "Insecure TLS",
	OWASP:     "A02:2021 Cryptographic Failures",
	OWASP2025: "A04:2025 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "skip-verify", Summary: "a TLS client does not verify with whom it talks", CWE: 295, Severity: rule.High, Confidence: rule.High},
		{Name: "version", Summary: "a version of TLS is allowed that is broken", CWE: 327, Severity: rule.Medium, Confidence: rule.High},
		{Name: "cipher", Summary: "a cipher suite is allowed that is broken or has no forward secrecy", CWE: 327, Severity: rule.Medium, Confidence: rule.High},
		{Name: "client-cert", Summary: "a server believes the certificate of a client that it has not verified", CWE: 295, Severity: rule.High, Confidence: rule.Medium},
		{Name: "resumption", Summary: "a resumed TLS session skips the check of the certificate", CWE: 295, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "key-log", Summary: "the keys of TLS connections are written down", CWE: 532, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "grpc", Summary: "credentials are sent over a gRPC connection without TLS", CWE: 319, Severity: rule.Medium, Confidence: rule.High},
	},
}

// Analyzer finds TLS that is configured to protect less than it could.
var Analyzer = flow.Settings(Rule, doc, run)

// run looks at each tls.Config as it is when its function ends, and at each gRPC connection.
func run(p *flow.Pass) {
	for u := range p.Settings.Of("tls") {
		skipVerify(p, u)
		versions(p, u)
		suites(p, u)
		clientCert(p, u)
		resumption(p, u)
		keyLog(p, u)
	}
	for u := range p.Settings.Of("tls-skip") {
		skips(p, u)
	}
	for u := range p.Settings.Of("dsn") {
		told(p, u)
	}
	for u := range p.Settings.Of("mysql") {
		named(p, u)
	}
	for u := range p.Settings.Of("grpc") {
		plainRPC(p, u)
	}
	debugLines(p)
}
