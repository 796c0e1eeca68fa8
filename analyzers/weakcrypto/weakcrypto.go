package weakcrypto

import (
	_ "embed"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "weakcrypto",
	Title:     "Weak cryptography",
	OWASP:     "A02:2021 Cryptographic Failures",
	OWASP2025: "A04:2025 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "cipher", Summary: "a cipher is broken, or its blocks are too short", CWE: 327, Severity: rule.High, Confidence: rule.High},
		{Name: "digest", Summary: "a signature is one of a digest of which two texts can have the same", CWE: 328, Severity: rule.Medium, Confidence: rule.High},
		{Name: "mac", Summary: "a MAC is made of a key and a text by a digest alone", CWE: 327, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "mode", Summary: "a mode shows equal blocks, or nobody notices when the ciphertext is changed", CWE: 327, Severity: rule.High, Confidence: rule.High},
		{Name: "nonce", Summary: "a nonce or initial value is the same each time", CWE: 323, Severity: rule.High, Confidence: rule.High},
		{Name: "key-size", Summary: "a key is so short that it can be found", CWE: 326, Severity: rule.Medium, Confidence: rule.High},
		{Name: "padding", Summary: "a padding tells who asks often whether it was right", CWE: 780, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "deprecated", Summary: "an algorithm is one that nothing new should use", CWE: 477, Severity: rule.Low, Confidence: rule.Low, Optional: true},
	},
}

// Analyzer finds cryptography that protects less than it seems to.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: handMade, Beside: run})

// run looks at each use of a primitive, with what is known of its arguments. What a protocol lays down is no choice.
func run(p *flow.Pass, _ []*taint.Hit) {
	foreign := make(map[summary.Site]bool)
	for _, c := range checks {
		for u := range p.Settings.Of(c.group) {
			if !isProtocol(p, u.At.Pos) && !isOwn(p, u) && !(c.whatever && (isToldThere(p, u) || isOthers(u, foreign))) {
				c.check(p, u)
			}
		}
	}
}

// checks are the groups of settings, each with what looks at one, and whether that is weak whatever it is given.
var checks = []struct {
	group    string
	check    func(*flow.Pass, *state.Use)
	whatever bool
}{
	{"cipher", cipher, true}, {"rsabits", keySize, false}, {"dsa", dsa, true}, {"sighash", signedHash, false}, {"sigdigest", signedDigest, false},
	{"x509sig", certificate, false}, {"padding", padding, true}, {"nonce", nonce, false}, {"mode", mode, true}, {"ecb", ecb, false},
}

// isToldThere reports whether the package in which a primitive is used, below a call, reports that itself.
func isToldThere(p *flow.Pass, u *state.Use) bool {
	return len(u.Through) > 0 && (u.Sink.Pkg == "" || p.Placer.SameModule(u.Sink.Pkg))
}

// isOthers reports whether a library uses a primitive below a call, and that need not be told of this call: the library does so under a
// condition only, as where somebody gives a password for a key, or it was told of another call.
func isOthers(u *state.Use, told map[summary.Site]bool) bool {
	if len(u.Through) == 0 || u.Sink.Pkg == "" {
		return false
	}
	if len(u.When) > 0 || told[u.Sink] {
		return true
	}
	told[u.Sink] = true
	return false
}

// isOwn reports whether a package calls a function of its own that other packages are told not to call.
func isOwn(p *flow.Pass, u *state.Use) bool {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	callee := call.Common().StaticCallee()
	return callee != nil && callee.Pkg != nil && callee.Pkg.Pkg == p.Pkg && u.At == u.Sink
}

// isProtocol reports whether code speaks a protocol or reads a format that somebody else has laid down, by the names around it.
func isProtocol(p *flow.Pass, at token.Pos) bool {
	return flow.HasPart(p.Places(at), "ntlm", "krb", "kerberos", "pkcs", "vnc", "rfb", "snmp", "radius", "wpa", "mschap", "pdf", "openpgp", "pgp", "smb",
		"spnego", "openssl", "openssh", "mysql", "msoffice", "keepass", "shadowsocks", "obfs", "rfc", "ssh", "otr", "bcrypt", "gssapi")
}
