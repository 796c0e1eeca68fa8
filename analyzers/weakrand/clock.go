package weakrand

import (
	"go/ast"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// onlyWritten reports whether a time or an id becomes a token by being written down, with nothing else that could
// not be guessed: a signed token has a time in it too. A nonce may be a time, since many only have to be new.
func onlyWritten(h *taint.Hit) bool {
	if strings.Contains(strings.ToLower(h.Sink.Callee), "nonce") {
		return false
	}
	for _, s := range flow.Steps(h) {
		if s.Kind != summary.Returned && !(s.Kind == summary.Through && writes(s.Func)) {
			return false
		}
	}
	return true
}

// isKeyed reports whether the statement of the sink has something else in it that may be a key, as its name says.
func isKeyed(p *flow.Pass, h *taint.Hit) (found bool) {
	for _, n := range flow.Enclosing(p.Pass, h.At) {
		assign, ok := n.(*ast.AssignStmt)
		if !ok {
			continue
		}
		for _, rhs := range assign.Rhs {
			ast.Inspect(rhs, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				found = found || ok && p.Words.SecretStrength(id.Name) != names.None
				return !found
			})
		}
		return found
	}
	return false
}

// writes reports whether a function of that name turns a number into a text, or a text into another that whoever has
// guessed the first can compute. What is computed with a key is none of its business: it has a strong part.
func writes(name string) bool {
	switch name {
	case "Sprint", "Sprintf", "Sprintln", "Fprint", "Fprintf", "Fprintln", "FormatInt", "FormatUint", "Itoa", "AppendInt",
		"String", "Write", "WriteString", "Sum", "Join", "Bytes", "Text", "PutUint64", "PutUint32", "Must", "MarshalText", "URN",
		"Format", "AppendFormat", "Base32", "Base36", "Base58", "Hex128":
		return true
	}
	name = strings.ToLower(name)
	for _, part := range [...]string{"hmac", "sign", "encrypt", "seal"} {
		if strings.Contains(name, part) {
			return false
		}
	}
	for _, part := range [...]string{"md5", "sha1", "sha256", "sha512", "sum224", "sum256", "sum512", "hash", "rand", "next", "digest", "hex",
		"base64", "base62", "b64", "encode", "upper", "lower", "trim", "replace"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
