package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"strconv"

	"github.com/secvet/secvet/internal/names"
)

// literal searches the text of a literal, in whichever place it stands.
func (v *visitor) literal(lit *ast.BasicLit) {
	if len(lit.Value) < 10 {
		return
	}
	raw := lit.Value[1 : len(lit.Value)-1]
	found := scan(raw).narrowed(raw)
	if found == 0 {
		return
	}
	if text, err := strconv.Unquote(lit.Value); err == nil {
		v.text(lit, text, found)
	}
}

// binary searches the text of a constant concatenation as a whole; a comparison it takes as a binding.
func (v *visitor) binary(n *ast.BinaryExpr) bool {
	switch n.Op {
	case token.EQL, token.NEQ:
		if !v.test {
			v.compared(n, n.X, n.Y)
			v.compared(n, n.Y, n.X)
		}
		// dsn == "postgres://app:app@localhost/app" asks whether a default is still in force, and connects to nothing.
		return !v.isConnection(n.X) && !v.isConnection(n.Y)
	case token.ADD:
		if !v.mayHoldConstant(n) {
			return true
		}
		if text, ok := v.constant(n); ok {
			v.text(n, text, scan(text))
			return false
		}
	}
	return true
}

// isConnection reports whether an expression is a constant with the password of a connection, and a whole expression of its own.
func (v *visitor) isConnection(e ast.Expr) bool {
	text, ok := v.constant(e)
	if !ok || text == "" {
		return false
	}
	_, ok = connection(text, scan(text))
	return ok
}

// text searches the text of a constant expression for what is a secret wherever it stands.
func (v *visitor) text(at ast.Expr, text string, found marks) {
	if found&hasRun != 0 {
		if c, ok := tokens(text); ok && (!v.test || c.verdict == proved) {
			v.report.add("provider-token", at, "hardcoded "+c.kind+v.boundTo(at)+" ("+fingerprint(c.text)+
				"); revoke it and read it from the environment or a secret store")
			return
		}
	}
	if v.test {
		return
	}
	if found&(hasPEM|hasJSON) != 0 {
		if c, ok := privateKey(text); ok {
			v.report.add("private-key", at, "hardcoded "+c.kind+v.boundTo(at)+" ("+fingerprint(c.text)+
				"); replace it and read it from a file or a secret store")
			return
		}
	}
	if c, ok := connection(text, found); ok {
		v.report.note("url-credential", at, "hardcoded password in "+c.where+v.boundTo(at)+
			"; read it from the environment or a secret store", c.isDefault)
		return
	}
	if name, value, ok := envPair(v.words, text, found); ok && hasSecretShape(value, names.Certain, nounOf(v.words, name)) {
		v.report.add("named-secret", at, "hardcoded "+nounOf(v.words, name).String()+" for environment variable "+strconv.Quote(name)+remedy)
	}
}

// remedy ends the messages on secrets that a name gave away.
const remedy = "; read it from the environment or a secret store"
