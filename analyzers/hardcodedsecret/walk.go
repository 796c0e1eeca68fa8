package hardcodedsecret

import (
	"go/ast"
	"go/constant"
	"go/token"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/names"
)

// A visitor walks one file.
type visitor struct {
	pass   *analysis.Pass
	report *reporter
	file   *ast.File
	test   bool // only provider tokens count here

	stack []ast.Node // the nodes around the current one
}

// walk visits the nodes of the file in order.
func (v *visitor) walk() {
	ast.Inspect(v.file, func(n ast.Node) bool {
		if n == nil {
			v.stack = v.stack[:len(v.stack)-1]
			return false
		}
		if !v.visit(n) {
			return false
		}
		v.stack = append(v.stack, n)
		return true
	})
}

// visit looks at one node and reports whether to go into it.
func (v *visitor) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.BasicLit:
		if n.Kind == token.STRING {
			v.literal(n)
		}
		return true
	case *ast.BinaryExpr:
		return v.binary(n)
	}
	if v.test {
		return true
	}
	switch n := n.(type) {
	case *ast.ValueSpec:
		v.valueSpec(n)
	case *ast.AssignStmt:
		v.assign(n)
	case *ast.CompositeLit:
		v.composite(n)
	case *ast.CallExpr:
		v.call(n)
	case *ast.ReturnStmt:
		v.returned(n)
	case *ast.SwitchStmt:
		v.switched(n)
	case *ast.IfStmt:
		v.unset(n)
	case *ast.StructType:
		v.tags(n)
	}
	return true
}

// literal searches the text of a literal, in whichever place it stands.
func (v *visitor) literal(lit *ast.BasicLit) {
	if len(lit.Value) < 10 {
		return
	}
	found := scan(lit.Value[1 : len(lit.Value)-1])
	if found&(hasRun|hasPEM|hasJSON|at|equals|quote) == 0 {
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
			v.compared(n.X, n.Y)
			v.compared(n.Y, n.X)
		}
	case token.ADD:
		if text, ok := v.constant(n); ok {
			v.text(n, text, scan(text))
			return false
		}
	}
	return true
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
	if where, ok := connection(text, found); ok {
		v.report.add("url-credential", at, "hardcoded password in "+where+v.boundTo(at)+
			"; read it from the environment or a secret store")
		return
	}
	if name, value, ok := envPair(text, found); ok && hasSecretShape(value, names.Certain, nounOf(name)) {
		v.report.add("named-secret", at, "hardcoded "+nounOf(name).String()+" for environment variable "+strconv.Quote(name)+remedy)
	}
}

// constant returns the value of a constant string expression.
func (v *visitor) constant(e ast.Expr) (string, bool) {
	tv, ok := v.pass.TypesInfo.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// remedy ends the messages on secrets that a name gave away.
const remedy = "; read it from the environment or a secret store"
