package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/enclosing"
)

// Tables of defaults: a map from settings to what they are unless somebody sets them. That it is one says its variable, or what is done
// with it:
//
//	var defaults = map[string]any{"auth.signing_key": "development"}
//
//	for key, value := range settings { viper.SetDefault(key, value) }
//	k.Load(confmap.Provider(map[string]any{"auth.signing_key": "development"}, "."), nil)

// tabled takes an entry of a map: of a table of defaults as a fallback.
func (v *visitor) tabled(lit *ast.CompositeLit, key string, value ast.Expr) {
	if isKeyText(key) && v.words.Secret(key) && v.isDefaults(lit) {
		v.fallback(key, value)
		return
	}
	v.bind("key", key, value)
}

// isDefaults reports whether a map, or one that it stands in, is a table of defaults.
func (v *visitor) isDefaults(lit *ast.CompositeLit) bool {
	var inner ast.Node = lit
	for _, n := range enclosing.Path(v.file, lit.Pos(), lit.End()) {
		switch n := n.(type) {
		case *ast.CompositeLit, *ast.KeyValueExpr:
			inner = n
		case *ast.CallExpr:
			return v.takesDefaults(n)
		case *ast.ValueSpec:
			for i, value := range n.Values {
				if value == inner && i < len(n.Names) {
					return v.holdsDefaults(n.Names[i])
				}
			}
			return false
		case *ast.AssignStmt:
			for i, value := range n.Rhs {
				if id, ok := n.Lhs[min(i, len(n.Lhs)-1)].(*ast.Ident); ok && value == inner {
					return v.holdsDefaults(id)
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// takesDefaults reports whether a call is given a table of defaults, by what it calls.
func (v *visitor) takesDefaults(call *ast.CallExpr) bool {
	name := calleeName(call)
	if indexFold(name, "defaults") >= 0 {
		return true
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || name != "Provider" {
		return false
	}
	obj := v.pass.TypesInfo.Uses[sel.Sel]
	return obj != nil && obj.Pkg() != nil && strings.HasSuffix(obj.Pkg().Path(), "/confmap")
}

// holdsDefaults reports whether a variable holds a table of defaults.
func (v *visitor) holdsDefaults(id *ast.Ident) bool {
	if indexFold(id.Name, "defaults") >= 0 {
		return true
	}
	r := v.report
	if r.tables == nil {
		r.tables = make(map[types.Object]bool)
		for _, file := range v.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				v.noteTable(n)
				return true
			})
		}
	}
	return r.tables[v.pass.TypesInfo.Defs[id]]
}

// noteTable notes a variable that a loop sets defaults by, or that is given to a function that takes them.
func (v *visitor) noteTable(n ast.Node) {
	switch n := n.(type) {
	case *ast.RangeStmt:
		id, ok := n.X.(*ast.Ident)
		if ok && n.Value != nil && v.setsDefaults(n.Body) {
			v.report.tables[v.pass.TypesInfo.Uses[id]] = true
		}
	case *ast.CallExpr:
		for _, arg := range n.Args {
			if id, ok := arg.(*ast.Ident); ok && v.takesDefaults(n) {
				v.report.tables[v.pass.TypesInfo.Uses[id]] = true
			}
		}
	}
}

// setsDefaults reports whether a block calls a function that sets a default.
func (v *visitor) setsDefaults(body *ast.BlockStmt) (found bool) {
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) >= 2 && indexFold(calleeName(call), "setdefault") >= 0 {
			found = true
		}
		return !found
	})
	return found
}
