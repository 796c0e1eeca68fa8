package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// A secret that is a constant at first and replaced only under a condition has a default as much as one that is set where it
// is found empty:
//
//	key := "secretkey"
//	if os.Getenv("DNS_KEY") != "" {
//		key = os.Getenv("DNS_KEY")
//	}
//
// The search begins at the condition, which says more than the constant: it may name the variable of the environment,
// and then what is replaced may be a field, a variable of the package, or have no telling name.

// maxBefore is how many statements before a condition are searched for what it replaces.
const maxBefore = 12

// replaced takes an if statement that gives a secret another value.
func (v *visitor) replaced(n *ast.IfStmt) {
	if hasElse(n) {
		v.otherwise(n)
		return
	}
	for _, stmt := range n.Body.List {
		assign, ok := stmt.(*ast.AssignStmt)
		if !ok || len(assign.Lhs) == 0 || len(assign.Rhs) != 1 {
			continue
		}
		if _, isConst := v.constant(assign.Rhs[0]); isConst {
			continue
		}
		target := assign.Lhs[0]
		name, isRead := v.replacedName(n, assign)
		if name == "" {
			continue
		}
		if initial := v.initial(target, isRead); initial != nil && v.isWorth(name, initial) {
			v.fallback(name, initial)
		}
	}
}

// otherwise takes a constant that the other branch gives a secret: if v := os.Getenv("JWT_SECRET"); v != "" { secret = v }
// else { secret = "…" }.
func (v *visitor) otherwise(n *ast.IfStmt) {
	other, ok := n.Else.(*ast.BlockStmt)
	if !ok {
		return // the next in the chain has it
	}
	for _, stmt := range n.Body.List {
		assign, ok := stmt.(*ast.AssignStmt)
		if !ok || len(assign.Lhs) != 1 || len(assign.Rhs) != 1 {
			continue
		}
		name, isRead := v.replacedName(n, assign)
		if _, isConst := v.constant(assign.Rhs[0]); isConst || !isRead {
			continue
		}
		for _, stmt := range other.List {
			if value := v.given(stmt, assign.Lhs[0], types.ExprString(assign.Lhs[0])); value != nil && v.isWorth(name, value) {
				v.fallback(name, value)
			}
		}
	}
}

// hasElse reports whether an if statement or one in its chain ends in else.
func hasElse(n *ast.IfStmt) bool {
	for {
		switch next := n.Else.(type) {
		case nil:
			return false
		case *ast.IfStmt:
			n = next
		default:
			return true
		}
	}
}

// replacedName returns the name of the secret that an assignment in an if statement is about: that of the variable
// which the statement reads from the environment, or of what is assigned to if it is certain. Where both say no more
// than key, the constant has to say the rest.
func (v *visitor) replacedName(n *ast.IfStmt, assign *ast.AssignStmt) (name string, isRead bool) {
	_, target := v.nameOf(assign.Lhs[0])
	strength := v.words.SecretStrength(target)
	read := ""
	for _, part := range [...]ast.Node{n.Init, n.Cond, assign.Rhs[0]} {
		if part == nil || isNilStmt(part) {
			continue
		}
		ast.Inspect(part, func(m ast.Node) bool {
			if call, ok := m.(*ast.CallExpr); ok && read == "" {
				read = v.variable(call)
			}
			return read == ""
		})
	}
	switch {
	case read != "" && v.words.Secret(read), read != "" && strength == names.Possible && isKeyVariable(read):
		return read, true
	case strength == names.Certain:
		return target, read != ""
	}
	return "", false
}

// isNilStmt reports whether a node is a statement that is not there.
func isNilStmt(n ast.Node) bool {
	s, ok := n.(ast.Stmt)
	return ok && s == nil
}

// isKeyVariable reports whether a variable of the environment is called a key, and no public one.
func isKeyVariable(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), "key") && indexFold(name, "pub") < 0
}

// isWorth reports whether a constant may be the secret of that name: of a name that says no more than key only one that has
// a secret's shape or says that it is one.
func (v *visitor) isWorth(name string, initial ast.Expr) bool {
	if v.words.Secret(name) {
		return true
	}
	text, _ := v.constant(initial)
	return indexFold(text, "secret") >= 0 || indexFold(text, "change") >= 0 || isRandom(text) || isDrawn(text)
}

// initial returns the constant that is in force where the statement at hand does not replace it. Where the condition reads
// the environment it may stand further away, or in a literal of the struct whose field is replaced.
func (v *visitor) initial(target ast.Expr, isRead bool) ast.Expr {
	reach := 1
	if isRead {
		reach = maxBefore
	}
	whole := types.ExprString(target)
	for i := v.at - 1; i >= max(0, v.at-reach); i-- {
		if value := v.given(v.block[i], target, whole); value != nil {
			return value
		}
	}
	if id, ok := rootOf(target); isRead && ok {
		return v.field(v.report.declared(v.pass, v.pass.TypesInfo.Uses[id]), target)
	}
	return nil
}

// given returns the constant that a statement gives a target.
func (v *visitor) given(s ast.Stmt, target ast.Expr, whole string) ast.Expr {
	var names, values []ast.Expr
	switch s := s.(type) {
	case *ast.AssignStmt:
		names, values = s.Lhs, s.Rhs
	case *ast.DeclStmt:
		decl, ok := s.Decl.(*ast.GenDecl)
		if !ok || len(decl.Specs) != 1 {
			return nil
		}
		spec, ok := decl.Specs[0].(*ast.ValueSpec)
		if !ok {
			return nil
		}
		for _, name := range spec.Names {
			names = append(names, name)
		}
		values = spec.Values
	}
	if len(names) != len(values) {
		return nil
	}
	for i, name := range names {
		switch types.ExprString(name) {
		case whole:
			if v.mayHoldConstant(values[i]) {
				return values[i]
			}
		case rootName(target):
			return v.field(values[i], target)
		}
	}
	return nil
}

// field returns what a value gives a target: itself, if the target is the whole variable, or the field of a literal.
func (v *visitor) field(value, target ast.Expr) ast.Expr {
	selector, ok := ast.Unparen(target).(*ast.SelectorExpr)
	if !ok {
		if value != nil && v.mayHoldConstant(value) {
			return value
		}
		return nil
	}
	if addr, ok := value.(*ast.UnaryExpr); ok {
		value = addr.X
	}
	lit, ok := value.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == selector.Sel.Name && v.mayHoldConstant(kv.Value) {
				return kv.Value
			}
		}
	}
	return nil
}

// rootOf returns the variable that a target is, or is a field of.
func rootOf(target ast.Expr) (*ast.Ident, bool) {
	if selector, ok := ast.Unparen(target).(*ast.SelectorExpr); ok {
		target = selector.X
	}
	id, ok := ast.Unparen(target).(*ast.Ident)
	return id, ok
}

func rootName(target ast.Expr) string {
	if id, ok := rootOf(target); ok {
		return id.Name
	}
	return ""
}
