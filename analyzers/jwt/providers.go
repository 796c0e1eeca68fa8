package jwt

import (
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
)

// A skip is what a field of the configuration of go-oidc leaves out.
var skips = []struct {
	field, category, text string
	sure                  rule.Confidence
}{
	{"InsecureSkipSignatureCheck", "unverified", "the signature of an ID token is not verified, so that anybody can make one", rule.High},
	{"SkipExpiryCheck", "claims", claimsText + "leave SkipExpiryCheck out", rule.High},
	{"SkipIssuerCheck", "claims", "it is not checked who has issued an ID token; leave SkipIssuerCheck out, or compare its Issuer with those that may", rule.Medium},
	{"SkipClientIDCheck", "claims", "it is not checked for whom an ID token is; give the ClientID", rule.Low},
}

// providers looks at the configuration of who verifies ID tokens.
func (p *pass) providers() {
	for u := range p.Settings.Of("oidc") {
		for _, s := range skips {
			values := u.Values(s.field)
			for i := range values {
				v := &values[i]
				if !v.IsTrue() || !flow.Decides(u) || s.field == "SkipExpiryCheck" && p.looksAtTimes() || s.field == "SkipIssuerCheck" && p.readsField("Issuer") {
					continue
				}
				p.Decided(flow.Decision{Rule: Rule, Category: s.category, Use: u, Value: v, Message: s.text, Confidence: s.sure})
			}
		}
	}
}

// readsField reports whether the package reads a field of a name.
func (p *pass) readsField(name string) bool {
	for _, fn := range p.functions() {
		for _, field := range fieldsRead(fn) {
			if field == name {
				return true
			}
		}
	}
	return false
}
