package jwt

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
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
		if config, ok := u.Instr.(ssa.Value); ok && onlyAsks(config) {
			continue
		}
		for _, s := range skips {
			values := u.Values(s.field)
			for i := range values {
				v := &values[i]
				if !v.IsTrue() || !flow.Decides(u) || s.field == "SkipExpiryCheck" && (p.looksAtTimes() || isHint(u)) || s.field == "SkipIssuerCheck" && p.readsField("Issuer") {
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

// onlyAsks reports whether a configuration is given to verifiers alone, and of all tokens that these have looked at only the error is used:
// is this text a token at all? Nothing that it says is believed then.
//
//	_, err := provider.Verifier(config).Verify(ctx, text)
//	return err == nil
func onlyAsks(config ssa.Value) bool {
	asked := false
	if config.Referrers() == nil {
		return false
	}
	for _, ref := range *config.Referrers() {
		switch ref := ref.(type) {
		case *ssa.FieldAddr: // where it is filled
		case *ssa.Call:
			for _, verify := range *ref.Referrers() {
				if verify, ok := verify.(*ssa.Call); !ok || !onlyFails(verify) {
					return false
				}
				asked = true
			}
		default:
			return false
		}
	}
	return asked
}

// onlyFails reports whether a call verifies a token, and of its results only the error is used.
func onlyFails(verify *ssa.Call) bool {
	if obj := ssautil.CalledObject(&verify.Call); obj == nil || obj.Name() != "Verify" {
		return false
	}
	for _, result := range *verify.Referrers() {
		if e, ok := result.(*ssa.Extract); !ok || e.Index == 0 && len(*e.Referrers()) > 0 {
			return false
		}
	}
	return true
}

// isHint reports whether a verifier is for the id_token_hint with which somebody logs out. OpenID Connect wants such a token to be taken also
// when it has expired: that it was signed says enough.
func isHint(u *state.Use) bool {
	for _, fn := range ssautil.Around(u.Instr) {
		if contains(fn.Name(), "hint") {
			return true
		}
	}
	return false
}
