package hardcodedsecret

import (
	"cmp"
	"go/ast"
	"go/token"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/taint"
)

// flows takes what the data-flow engine has seen arrive at parameters and fields that take credentials: constants,
// also through calls and packages, and keys from the environment that may be empty.
func (v *visitor) flows() {
	if v.test {
		return
	}
	for _, h := range taint.ResultOf(v.pass).Hits {
		if h.Kind != model.Credential || h.At < v.file.FileStart || h.At >= v.file.FileEnd {
			continue
		}
		switch {
		case h.Source.Labels == model.Literal && len(h.Steps) <= maxSteps:
			v.credentialArgument(h)
		case isUncheckedKey(h):
			pos, end := flow.Range(v.pass, h.At)
			v.report.add("empty-key", span{pos, end},
				h.Source.Text+" reaches "+h.Sink.Callee+" as a key and may be empty; stop with an error when it is not set")
		}
	}
}

// maxSteps is how far a constant is followed: what passes through more calls is more often a key or name that some
// of them look up.
const maxSteps = 4

// credentialArgument reports a constant that is used as a credential. Connection strings are searched for a password
// by the walk; what holds one only as a part is no credential itself.
func (v *visitor) credentialArgument(h *taint.Hit) {
	value := h.Source.Const
	unset := isPlaceholder(value) && !isDefaultPassword(value) && !takesKey(h.Sink.Callee)
	if unset || strings.ContainsAny(value, "<>{}") || isReference(value) || isURL(value) || strings.ContainsAny(value, " =;@") {
		return
	}
	pos, end := flow.Range(v.pass, h.At)
	v.report.add("credential-argument", v.constantOf(span{pos, end}, value),
		"constant reaches "+h.Sink.Callee+" as a credential"+remedy)
}

func isURL(value string) bool { return strings.Contains(value, "://") }

// constantOf returns the expression that is the constant: within the call or, if it is not there, the first of the
// package, so that findings on one literal are recognised as such. Where there is none it is the call.
func (v *visitor) constantOf(call span, value string) ast.Node {
	var inside, anywhere ast.Node
	for _, file := range v.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			text, ok := v.constant(e)
			switch {
			case !ok || text != value:
				return true
			case inside == nil && call.pos <= e.Pos() && e.End() <= call.end:
				inside = e
			case anywhere == nil:
				anywhere = e
			}
			return false
		})
	}
	return cmp.Or(inside, anywhere, ast.Node(call))
}

// isUncheckedKey reports whether a key comes straight from the environment and nobody looks whether it is there: with
// an empty key everybody can sign.
func isUncheckedKey(h *taint.Hit) bool {
	return h.Source.Labels&model.Local != 0 && strings.HasPrefix(h.Source.Text, "environment variable") &&
		h.Sure && !h.Looked && len(h.Steps) <= 2 && takesKey(h.Sink.Callee)
}

// takesKey knows the functions that sign or encrypt with an empty key as with any other.
func takesKey(callee string) bool {
	switch callee {
	case "hmac.New", "(*jwt.Token).SignedString", "sessions.NewCookieStore", "securecookie.New", "csrf.Protect",
		"pbkdf2.Key", "scrypt.Key", "argon2.Key", "argon2.IDKey", "hkdf.Key", "hkdf.Extract", "hkdf.New", "cookie.NewStore":
		return true
	}
	return false
}

// span is a place in the source text as a node, for findings that have none.
type span struct{ pos, end token.Pos }

func (s span) Pos() token.Pos { return s.pos }
func (s span) End() token.Pos { return s.end }
