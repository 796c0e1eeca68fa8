package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strconv"

	"github.com/secvet/secvet/internal/enclosing"
)

// This file says in messages where a secret stands, for findings that do not depend on its name.

// kindOf says in a message what a declared object is.
func kindOf(obj types.Object) string {
	if _, ok := obj.(*types.Const); ok {
		return "const"
	}
	return "variable"
}

// boundTo says for a message what an expression is bound to, and nothing if that has no name.
func (v *visitor) boundTo(e ast.Expr) string {
	for _, parent := range v.around(e) {
		switch parent := parent.(type) {
		case *ast.ValueSpec:
			for j, value := range parent.Values {
				if j < len(parent.Names) && contains(value, e) {
					name := parent.Names[j]
					return " in " + kindOf(v.pass.TypesInfo.Defs[name]) + " " + strconv.Quote(name.Name)
				}
			}
			return ""
		case *ast.AssignStmt:
			for j, value := range parent.Rhs {
				if j < len(parent.Lhs) && contains(value, e) {
					return v.described(parent.Lhs[j])
				}
			}
			return ""
		case *ast.KeyValueExpr:
			return v.describedKey(parent)
		case *ast.CallExpr:
			if !v.isConversion(parent) {
				return ""
			}
		case ast.Stmt:
			return ""
		}
	}
	return ""
}

// around returns the nodes around n, the innermost first. The walk keeps no list of them, as only findings ask.
func (v *visitor) around(n ast.Node) []ast.Node {
	path := enclosing.Path(v.file, n.Pos(), n.End())
	for i, outer := range path {
		if outer == n {
			return path[i+1:]
		}
	}
	return path
}

// described names the target of an assignment.
func (v *visitor) described(target ast.Expr) string {
	what, name := v.nameOf(target)
	if name == "" || name == "_" || !isNameable(name) {
		return ""
	}
	return " in " + what + " " + strconv.Quote(name)
}

// describedKey names the field or key of a literal.
func (v *visitor) describedKey(kv *ast.KeyValueExpr) string {
	if key, ok := kv.Key.(*ast.Ident); ok {
		return " in field " + strconv.Quote(key.Name)
	}
	if key, ok := v.constant(kv.Key); ok && isNameable(key) {
		return " in key " + strconv.Quote(key)
	}
	return ""
}

// isNameable reports whether a text of the program may stand in a message. A key may be a secret itself.
func isNameable(name string) bool {
	if len(name) > 40 {
		return false
	}
	_, isToken := tokens(name)
	return !isToken && !isRandom(name)
}

// contains reports whether an expression stands within another.
func contains(outer, inner ast.Expr) bool {
	return outer.Pos() <= inner.Pos() && inner.End() <= outer.End()
}
