package passwordhash

import (
	_ "embed"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "passwordhash",
	Title:     "Weak password hash",
	OWASP:     "A02:2021 Cryptographic Failures",
	OWASP2025: "A04:2025 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "fast-hash", Summary: "a password is hashed by a function that is made to be fast", CWE: 916, Severity: rule.High, Confidence: rule.High},
		{Name: "cost", Summary: "a slow hash of a password is made too fast", CWE: 916, Severity: rule.Medium, Confidence: rule.High},
		{Name: "salt", Summary: "all passwords are hashed with one salt", CWE: 760, Severity: rule.Medium, Confidence: rule.High},
		{Name: "truncation", Summary: "only the beginning of a password is hashed", CWE: 916, Severity: rule.Low, Confidence: rule.Medium},
	},
}

// Analyzer finds passwords that are hashed so that they can be found by trying.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Beside: beside})

// match says what a hit is. Only people's passwords are looked for: what a machine drew cannot be found by trying, however fast that is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Digest || h.Source.Labels&model.Secret == 0 {
		return nil
	}
	strength, noun := names.Describe(nameOf(h))
	if by := h.Sink.Given.Option; by != "" && by != p.Pkg.Path() && p.Placer.SameModule(by) {
		return nil // that package reports it, once
	}
	if from := h.Source.At.Pkg; from != "" && from == h.Sink.At.Pkg && !p.Placer.SameModule(from) {
		return nil // a library hashes what it has itself, as in the signature of a request: that is its own matter
	}
	if noun != names.Password || strength < names.Likely || isProtocol(p, h.At, libraryOf(p, h)...) || isSlow(p, h.At, libraryOf(p, h)...) {
		return nil
	}
	f := flow.Finding{Category: "fast-hash", Advice: ", which is so fast that passwords can be found by trying; use bcrypt or argon2id", Confidence: rule.Medium}
	switch {
	case isOfCode(p, h) || isInObject(p, h) || flow.Elsewhere(p, h):
		f.Confidence = rule.Low
	case strength == names.Certain && isHashing(p, h):
		f.Confidence = rule.High
	}
	return []flow.Finding{f}
}

// nameOf returns what a secret is called: "password" of a parameter, or of the words for what a terminal returned.
func nameOf(h *taint.Hit) string {
	if h.Source.Name != "" {
		return h.Source.Name
	}
	first, _, _ := strings.Cut(h.Source.Text, " ")
	return first
}

// isHashing reports whether a function is about passwords that are kept or checked, by its name.
func isHashing(p *flow.Pass, h *taint.Hit) bool {
	return flow.HasPart(p.Places(h.At)[:1], "hash", "passw", "check", "verify", "auth", "login", "regist", "signup", "user", "account", "encrypt")
}

// isOfCode reports whether what is hashed is made into a code, a token or a signature, or looked up as one, by the names of the functions on the way: a
// hash that is stored already goes into the code of a mail, so that it ends when the password changes, and the field of a password is tried as a
// token, which a machine has drawn. A signature with a password in it is what somebody else has laid down. The passcode of a second factor holds for
// a minute, or once. And a digest of the state of something, or a fingerprint, is made to see whether that has changed.
func isOfCode(p *flow.Pass, h *taint.Hit) bool {
	on := p.Places(h.At)[:1]
	for _, step := range h.Steps {
		on = append(on, step.Func)
	}
	for _, name := range on {
		for _, word := range words().FindAllString(name, -1) {
			switch strings.ToLower(word) {
			case "code", "codes", "token", "tokens", "sign", "signature", "state", "fingerprint", "cache":
				return true
			}
		}
	}
	return strings.Contains(strings.ToLower(nameOf(h)), "passcode") && (flow.HasPart(on, "mfa", "otp", "twofactor", "two_factor") ||
		slices.ContainsFunc(on, func(name string) bool { return strings.Contains(strings.ToLower(name), "2fa") }))
}

// isInObject reports whether what is hashed is the text of a whole object, in which a password stands beside all else: what an encoder has written, or
// a method of another package that is called like one.
func isInObject(p *flow.Pass, h *taint.Hit) bool {
	far := h.Source.At.Pkg != "" && h.Source.At.Pkg != p.Pkg.Path()
	return slices.ContainsFunc(h.Steps, func(s summary.Step) bool {
		return (s.Kind == summary.Through || s.Kind == summary.Returned) && (s.Func == "Encode" || strings.HasPrefix(s.Func, "Marshal")) ||
			far && s.Kind == summary.Returned && s.Func == "Bytes"
	})
}

// words finds the words of an identifier.
var words = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Z]?[a-z]+`) })

// isSlow reports whether a fast hash is a part of a slow one, which is written out here or in the package of a library.
func isSlow(p *flow.Pass, at token.Pos, more ...string) bool {
	return flow.HasPart(append(p.Places(at), more...), "pbkdf", "bcrypt", "argon", "scrypt")
}

// isProtocol reports whether a hash is what somebody else has laid down: a protocol of another program, or a service that is asked
// whether a password has leaked.
func isProtocol(p *flow.Pass, at token.Pos, more ...string) bool {
	places := append(slices.Clone(p.Places(at)), more...)
	return flow.HasPart(places, "ntlm", "krb", "kerberos", "mysql", "postgres", "pgproto", "pgconn", "scram", "mschap", "chap", "apop", "digestauth", "digest_auth", "httpdigest",
		"redis", "radius", "subsonic", "vnc", "hibp", "pwned", "gravatar", "wpa", "scramble", "native", "htpasswd", "smb", "pkcs", "openpgp", "openssl", "cachekey", "cache_key", "etag",
		"luks", "bip39", "mnemonic", "jwe", "keystore", "rfc", "gssapi")
}

// libraryOf returns the path of the package of another module in which a password is hashed: canal.NewCanal(config) logs in as MySQL wants
// it, in github.com/go-mysql-org/go-mysql/mysql.
func libraryOf(p *flow.Pass, h *taint.Hit) []string {
	if h.Sink.At.Pkg == "" || p.Placer.SameModule(h.Sink.At.Pkg) {
		return nil
	}
	return []string{h.Sink.At.Pkg}
}
