package weakcrypto

import (
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/digest"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// handMade reports a secret that is hashed together with a text, to sign it. The digest of key and text can be continued by whoever knows
// it: he appends to the text and has its digest too, without the key. What such a function is called says that it signs; a digest of a
// secret and other things may also be made to see that something has changed, and then has low confidence.
func handMade(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Digest || h.Source.Labels&model.Secret == 0 || h.Sink.Given.Program != digest.Mixed || isProtocol(p, h.At) {
		return nil
	}
	strength, noun := names.Describe(h.Source.Name)
	if noun == names.Password || strings.HasSuffix(h.Source.Text, "password") || h.Source.Named && strength < names.Likely {
		return nil
	}
	places := p.Places(h.At)
	for _, step := range h.Steps { // acme.KeyAuthorization, whose digest a protocol lays down
		places = append(places, step.Func)
	}
	if flow.HasPart(places, "oauth", "sigv2", "apop", "cram", "scram", "totp", "hotp", "hkdf", "kdf", "derive", "salt", "pepper", "keyauth", "acme") {
		return nil
	}
	f := flow.Finding{Category: "mac", Advice: " together with the text that it signs, which others can continue, as a digest alone is no MAC; use crypto/hmac", Confidence: rule.Low}
	if flow.HasPart(places[:1], "sign", "signature", "mac", "auth", "token", "verify", "valid", "link") {
		f.Confidence = rule.Medium
	}
	return []flow.Finding{f}
}
