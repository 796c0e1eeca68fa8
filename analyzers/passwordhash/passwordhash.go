package passwordhash

import (
	_ "embed"
	"go/ast"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
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
	},
}

// Analyzer finds passwords that are hashed so that they can be found by trying.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is. Only people's passwords are looked for: what a machine drew cannot be found by trying, however fast that is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Digest || h.Source.Labels&model.Secret == 0 {
		return nil
	}
	strength, noun := names.Describe(nameOf(h))
	if noun != names.Password || strength < names.Likely || isProtocol(p, h) {
		return nil
	}
	f := flow.Finding{Category: "fast-hash", Advice: ", which is so fast that passwords can be found by trying; use bcrypt or argon2id", Confidence: rule.Medium}
	if strength == names.Certain && isHashing(p, h) {
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

// places returns the names of the functions, types, files and folders that a hit stands in, in lower case.
func places(p *flow.Pass, h *taint.Hit) (words []string) {
	for _, n := range flow.Enclosing(p.Pass, h.At) {
		fn, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		words = append(words, strings.ToLower(fn.Name.Name))
		if fn.Recv != nil && len(fn.Recv.List) > 0 {
			ast.Inspect(fn.Recv.List[0].Type, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					words = append(words, strings.ToLower(id.Name))
				}
				return true
			})
		}
	}
	file := p.Fset.Position(h.At).Filename
	return append(words, strings.ToLower(file[strings.LastIndexAny(file, `/\`)+1:]), strings.ToLower(rule.Below(p.Pass)))
}

// isHashing reports whether a function is about passwords that are kept or checked, by its name.
func isHashing(p *flow.Pass, h *taint.Hit) bool {
	return hasAny(places(p, h)[:1], "hash", "pass", "pwd", "check", "verif", "auth", "login", "regist", "signup", "user", "account", "encrypt")
}

// isProtocol reports whether a hash is what somebody else has laid down: a protocol of another program, or a service that is asked
// whether a password has leaked.
func isProtocol(p *flow.Pass, h *taint.Hit) bool {
	return hasAny(places(p, h), "ntlm", "krb", "kerberos", "mysql", "postgres", "pgproto", "pgconn", "scram", "mschap", "chap", "apop", "digestauth", "digest_auth", "httpdigest",
		"redis", "radius", "subsonic", "vnc", "hibp", "pwned", "gravatar", "wpa", "scramble", "native", "htpasswd", "authmd5", "md5auth", "smb", "pkcs", "openpgp", "openssl", "cachekey", "cache_key", "etag")
}

func hasAny(words []string, parts ...string) bool {
	for _, w := range words {
		for _, part := range parts {
			if strings.Contains(w, part) {
				return true
			}
		}
	}
	return false
}
