package redact

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// maxRounds bounds how far a secret is followed back through the names that it is made of: key := a + b; a := c + d.
const maxRounds = 4

// syntax hides the literals that the code around them calls a secret in ways that tokens alone do not tell: as the case of a
// switch, as the other side of a comparison, as a field by its place, as what a function of a secret's name returns. The
// names that a secret is made of become names of secrets themselves, in the whole file, and the search begins anew.
func (c *coder) syntax() {
	d := declarations(c.Syntax)
	for range maxRounds {
		c.learnt = false
		ast.Inspect(c.Syntax, func(n ast.Node) bool {
			c.node(n, d)
			return true
		})
		if !c.learnt {
			return
		}
	}
}

func (c *coder) node(n ast.Node, d *declared) {
	switch n := n.(type) {
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if i < len(n.Values) {
				c.bind(name.Name, n.Values[i])
			}
		}
	case *ast.AssignStmt:
		for i, left := range n.Lhs {
			if len(n.Lhs) == len(n.Rhs) {
				c.bind(nameOf(left), n.Rhs[i])
			}
		}
	case *ast.KeyValueExpr:
		c.bind(nameOf(n.Key), n.Value)
	case *ast.BinaryExpr:
		switch n.Op {
		case token.EQL, token.NEQ, token.LSS, token.GTR, token.LEQ, token.GEQ:
			c.bind(nameOf(n.X), n.Y)
			c.bind(nameOf(n.Y), n.X)
		}
	case *ast.SwitchStmt:
		c.cases(n)
	case *ast.CallExpr:
		c.call(n, d)
	case *ast.CompositeLit:
		c.composite(n, d)
	case *ast.FuncDecl:
		c.returns(n)
	case *ast.Field:
		c.tag(n)
	}
}

// bind hides a value if its name is a secret's.
func (c *coder) bind(name string, value ast.Expr) {
	if name != "" && c.isSecret(name) {
		c.secret(value, c.strength(name), 0)
	}
}

// maxNesting bounds how deep an expression is followed.
const maxNesting = 100

// secret hides the literals that a secret's value is made of. What it is made of by name is a secret too where the
// value's own name leaves no doubt. What functions are given is a name more often than a part of the value, but for
// conversions and the packages that put text together.
func (c *coder) secret(e ast.Expr, strength names.Strength, depth int) {
	if depth > maxNesting {
		return
	}
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING || len(e.Value) >= minNamed || strength == names.Certain && len(e.Value) > len(`""`) {
			c.literal(e, strength)
		}
	case *ast.ParenExpr:
		c.secret(e.X, strength, depth+1)
	case *ast.UnaryExpr:
		c.secret(e.X, strength, depth+1)
	case *ast.BinaryExpr:
		c.secret(e.X, strength, depth+1)
		c.secret(e.Y, strength, depth+1)
	case *ast.IndexExpr:
		c.secret(e.X, strength, depth+1)
	case *ast.SliceExpr:
		c.secret(e.X, strength, depth+1)
	case *ast.CompositeLit:
		c.elements(e, strength, depth)
	case *ast.CallExpr:
		if isConversion(e) || buildsText(e) {
			for _, arg := range e.Args {
				c.secret(arg, strength, depth+1)
			}
		}
	case *ast.Ident:
		if strength >= names.Likely && !c.names[e.Name] && e.Name != "_" && e.Name != "nil" && e.Name != "true" && e.Name != "false" {
			c.names[e.Name], c.learnt = true, true
		}
	}
}

// elements hides the elements of a list, map or structure. The fields of a structure have names of their own.
func (c *coder) elements(lit *ast.CompositeLit, strength names.Strength, depth int) {
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if _, isField := kv.Key.(*ast.Ident); isField {
				continue
			}
			e = kv.Value
		}
		c.secret(e, strength, depth+1)
	}
}

// literal hides a literal, between a number's digits only if they may be a PIN.
func (c *coder) literal(lit *ast.BasicLit, strength names.Strength) {
	if lit.Kind != token.STRING && (strength < names.Likely || len(lit.Value) < 4) {
		return
	}
	if i, ok := c.at[int(lit.Pos()-c.Syntax.FileStart)]; ok {
		c.hideToken(c.Tokens[i])
	}
}

// cases hides what a secret is compared with in a switch.
func (c *coder) cases(s *ast.SwitchStmt) {
	if s.Tag == nil {
		return
	}
	for _, clause := range s.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			c.bind(nameOf(s.Tag), e)
		}
	}
}

// call hides arguments: all of a function with a secret's name, those for a parameter that has one, and what stands beside
// a secret in a call that compares or chooses.
func (c *coder) call(call *ast.CallExpr, d *declared) {
	name := nameOf(call.Fun)
	params := d.params[name]
	beside := false
	for i, arg := range call.Args {
		if c.isSecret(name) && !isConversion(call) {
			c.secret(arg, names.Possible, 0)
		}
		if i < len(params) {
			c.bind(params[i], arg)
		}
		beside = beside || c.isSecret(nameOf(arg))
	}
	if !beside || len(call.Args) > 3 {
		return
	}
	for _, arg := range call.Args {
		lit, ok := unconverted(arg).(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING || len(lit.Value) < minNamed || strings.ContainsAny(lit.Value, " %") {
			continue
		}
		if text := strings.Trim(lit.Value, "`\""); compares(name) || !isLetters(text) && !isSecretName(text) {
			c.literal(lit, names.Likely)
		}
	}
}

// compares reports whether a function compares its arguments, or chooses among them.
func compares(name string) bool {
	name = strings.ToLower(name)
	for _, word := range [...]string{"equal", "compare", "check", "verify", "match", "or", "default", "fallback", "env"} {
		if strings.HasPrefix(name, word) || strings.HasSuffix(name, word) {
			return true
		}
	}
	return false
}

// composite hides what stands in the place of a field with a secret's name, and all of a type that has one.
func (c *coder) composite(lit *ast.CompositeLit, d *declared) {
	name := nameOf(lit.Type)
	if lit.Type != nil && len(name) <= maxName && names.Secret(name) {
		c.elements(lit, names.Possible, 0)
	}
	fields := d.fields[name]
	for i, e := range lit.Elts {
		if _, keyed := e.(*ast.KeyValueExpr); !keyed && i < len(fields) {
			c.bind(fields[i], e)
		}
	}
}

// returns hides what a function returns whose name is a secret's.
func (c *coder) returns(fn *ast.FuncDecl) {
	if fn.Body == nil || c.strength(fn.Name.Name) < names.Likely {
		return
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if ret, ok := n.(*ast.ReturnStmt); ok {
			for _, e := range ret.Results {
				c.secret(e, names.Possible, 0)
			}
		}
		_, isFunc := n.(*ast.FuncLit)
		return !isFunc
	})
}

// tag hides the value that a field with a secret's name has by default.
func (c *coder) tag(f *ast.Field) {
	if f.Tag == nil || len(f.Names) == 0 || !c.isSecret(f.Names[0].Name) {
		return
	}
	i, ok := c.at[int(f.Tag.Pos()-c.Syntax.FileStart)]
	if !ok {
		return
	}
	t := c.Tokens[i]
	for at := 0; ; {
		n := strings.Index(strings.ToLower(t.Text[at:]), `default:"`)
		if n < 0 {
			return
		}
		at += n + len(`default:"`)
		end := closing(t.Text, at, '"')
		c.hide(t.Start+at, t.Start+end)
		at = min(end, len(t.Text))
	}
}

// nameOf returns the name that an expression goes by: of a variable or field, of the key that is looked up, of the function
// that makes it, of what is converted. It returns "" where it has none.
func nameOf(e ast.Expr) string {
	for range maxNesting {
		switch x := e.(type) {
		case *ast.Ident:
			return x.Name
		case *ast.BasicLit:
			if text, err := strconv.Unquote(x.Value); err == nil && x.Kind == token.STRING {
				return text
			}
			return ""
		case *ast.SelectorExpr:
			return x.Sel.Name
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.UnaryExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.ArrayType:
			e = x.Elt
		case *ast.IndexExpr:
			if lit, ok := x.Index.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				e = lit
			} else {
				e = x.X
			}
		case *ast.CallExpr:
			switch {
			case len(x.Args) > 0 && (isConversion(x) || buildsText(x)):
				e = x.Args[0]
			case len(x.Args) > 0 && isLiteral(x.Args[0]):
				e = x.Args[0]
			default:
				e = x.Fun
			}
		default:
			return ""
		}
	}
	return ""
}

func isLiteral(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Kind == token.STRING
}

// unconverted returns what conversions stand around.
func unconverted(e ast.Expr) ast.Expr {
	for range maxNesting {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.CallExpr:
			if !isConversion(x) {
				return e
			}
			e = x.Args[0]
		default:
			return e
		}
	}
	return e
}

// isConversion reports whether a call converts its argument to a text or bytes.
func isConversion(call *ast.CallExpr) bool {
	if len(call.Args) != 1 {
		return false
	}
	switch fn := call.Fun.(type) {
	case *ast.ArrayType, *ast.ParenExpr:
		return true
	case *ast.Ident:
		return fn.Name == "string" || fn.Name == "byte" || fn.Name == "rune"
	case *ast.SelectorExpr:
		return fn.Sel.Name == "RawMessage"
	}
	return false
}

// buildsText reports whether a call puts its arguments together, or writes them in another form.
func buildsText(call *ast.CallExpr) bool {
	fn, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		id, isIdent := call.Fun.(*ast.Ident)
		return isIdent && id.Name == "append"
	}
	x := fn.X
	if inner, ok := x.(*ast.SelectorExpr); ok { // base64.StdEncoding.DecodeString
		x = inner.X
	}
	pkg, ok := x.(*ast.Ident)
	if !ok {
		return false
	}
	switch pkg.Name {
	case "strings", "bytes", "hex", "base64", "base32", "strconv", "url", "slices":
		return true
	case "fmt":
		return strings.HasPrefix(fn.Sel.Name, "Sprint") || strings.HasPrefix(fn.Sel.Name, "Append")
	}
	return false
}
