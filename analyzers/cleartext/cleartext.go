package cleartext

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "cleartext",
	Title:     "Cleartext transmission",
	OWASP:     "A02:2021 Cryptographic Failures",
	OWASP2025: "A04:2025 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "dsn", Summary: "a connection to a database is not encrypted", CWE: 319, Severity: rule.Medium, Confidence: rule.High},
		{Name: "credential", Summary: "a credential is sent over a connection that is not encrypted", CWE: 319, Severity: rule.High, Confidence: rule.High},
		{Name: "downgrade", Summary: "a connection is not encrypted if somebody on the way prevents it", CWE: 523, Severity: rule.High, Confidence: rule.Medium},
	},
}

// Analyzer finds credentials and data that are sent without encryption.
var Analyzer = flow.Settings(Rule, doc, run)

// run looks at each address by which a program is told where a server is, at clients with a credential, and at logins.
func run(p *flow.Pass) {
	objects := objectsOf(p)
	for u := range p.Settings.Of("dsn") {
		if reached(u) && !objects.secured(u, receiver(u)) {
			addresses(p, u)
		}
	}
	for u := range p.Settings.Of("client") {
		if reached(u) {
			client(p, u, u.Args)
		}
	}
	for u := range p.Settings.Of("options") {
		if reached(u) {
			client(p, u, u.Args)
		}
	}
	for u := range p.Settings.Of("login") {
		if reached(u) {
			login(p, u, objects)
		}
	}
	for u := range p.Settings.Of("mysql") {
		if reached(u) {
			mysql(p, u)
		}
	}
	for u := range p.Settings.Of("form") {
		if reached(u) {
			form(p, u)
		}
	}
	built(p)
	ownAuth(p)
}

// reached reports whether a use is to be judged here: callers of this package, if there are any, say more of it, and what a setting
// decides that is about protection is silent.
func reached(u *state.Use) bool {
	if u.Handed {
		return false
	}
	for _, c := range u.When {
		if flow.ChoosesProtection(c) {
			return false
		}
	}
	return true
}

// sureness is how sure a finding is by the place of the host, from 0 for none.
func sureness(t flow.Target, far, unknown rule.Confidence) rule.Confidence {
	switch t.Where {
	case dsn.Here:
		return 0
	case dsn.Near:
		return rule.Low
	case dsn.Unknown:
		return min(unknown, t.Sure)
	}
	return min(far, t.Sure)
}

// tell reports what is wrong with an address: where it is given, if that is here, else at the use.
func tell(p *flow.Pass, u *state.Use, v *state.Value, category, message string, sure rule.Confidence) {
	if v != nil && v.At.File != "" {
		v = nil
	}
	p.Decided(flow.Decision{Rule: Rule, Category: category, Use: u, Value: v, Message: message, Confidence: sure})
}
