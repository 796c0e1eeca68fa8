package redact

import (
	"go/ast"
	"go/token"
	"strings"
)

// What a file declares, as far as a file by itself tells.
type declared struct {
	params map[string][]string // of functions, by name
	fields map[string][]string // of structures
}

func declarations(file *ast.File) *declared {
	d := &declared{params: make(map[string][]string), fields: make(map[string][]string)}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			d.params[n.Name.Name] = listed(n.Type.Params)
		case *ast.TypeSpec:
			if s, ok := n.Type.(*ast.StructType); ok {
				d.fields[n.Name.Name] = listed(s.Fields)
			}
		}
		return true
	})
	return d
}

// listed returns a name for each parameter or field.
func listed(list *ast.FieldList) []string {
	var all []string
	if list == nil {
		return nil
	}
	for _, f := range list.List {
		if len(f.Names) == 0 {
			all = append(all, "")
		}
		for _, name := range f.Names {
			all = append(all, name.Name)
		}
	}
	return all
}

// joined judges texts that are put together from several literals by what they are together: "S3c"+"ret", the elements that
// strings.Join is given, the arguments of Sprint. Constants and variables of the file stand for their first value.
func (c *coder) joined() {
	values := make(map[string]ast.Expr)
	inner := make(map[ast.Expr]bool) // sums that are part of a longer one
	ast.Inspect(c.Syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if i < len(n.Values) {
					values[name.Name] = n.Values[i]
				}
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if id, ok := left.(*ast.Ident); ok && n.Tok == token.DEFINE && len(n.Lhs) == len(n.Rhs) {
					values[id.Name] = n.Rhs[i]
				}
			}
		}
		return true
	})
	ast.Inspect(c.Syntax, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok || inner[e] {
			return true
		}
		switch x := e.(type) {
		case *ast.BinaryExpr:
			if x.Op != token.ADD {
				return true
			}
			for left, ok := x.X.(*ast.BinaryExpr); ok && left.Op == token.ADD; left, ok = left.X.(*ast.BinaryExpr) {
				inner[left] = true
			}
		case *ast.CallExpr:
			if !buildsText(x) {
				return true
			}
		default:
			return true
		}
		var d decoded
		c.flatten(&d, e, values, 0)
		c.judge(&d, Literal)
		return true
	})
}

// maxReferences bounds how far names are followed.
const maxReferences = 12

// flatten adds what an expression is put together from, as far as it is literals.
func (c *coder) flatten(d *decoded, e ast.Expr, values map[string]ast.Expr, depth int) {
	if len(d.text) > maxDecoded || depth > maxReferences {
		d.gap()
		return
	}
	switch x := e.(type) {
	case *ast.BasicLit:
		if i, ok := c.at[int(x.Pos()-c.Syntax.FileStart)]; ok && x.Kind == token.STRING {
			d.add(c.Tokens[i])
			return
		}
		d.gap()
	case *ast.ParenExpr:
		c.flatten(d, x.X, values, depth)
	case *ast.BinaryExpr:
		if x.Op != token.ADD {
			d.gap()
			return
		}
		for _, term := range terms(x) {
			c.flatten(d, term, values, depth+1)
		}
	case *ast.Ident:
		if value, ok := values[x.Name]; ok {
			c.flatten(d, value, values, depth+1)
			return
		}
		d.gap()
	case *ast.CallExpr:
		c.flattenCall(d, x, values, depth+1)
	default:
		d.gap()
	}
}

// terms returns the terms of a sum, from left to right.
func terms(sum *ast.BinaryExpr) []ast.Expr {
	var list []ast.Expr
	for {
		list = append(list, sum.Y)
		left, ok := sum.X.(*ast.BinaryExpr)
		if !ok || left.Op != token.ADD {
			list = append(list, sum.X)
			break
		}
		sum = left
	}
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list
}

// flattenCall adds the arguments of a call that puts text together: the elements of a list one after another. A format
// stands before its arguments, with which it has nothing to do here.
func (c *coder) flattenCall(d *decoded, call *ast.CallExpr, values map[string]ast.Expr, depth int) {
	args := call.Args
	if isConversion(call) {
		c.flatten(d, args[0], values, depth)
		return
	}
	if !buildsText(call) {
		d.gap()
		return
	}
	name := nameOf(call.Fun)
	for i, arg := range args {
		if id, ok := arg.(*ast.Ident); ok && values[id.Name] != nil {
			arg = values[id.Name]
		}
		if lit, ok := arg.(*ast.CompositeLit); ok {
			for _, e := range lit.Elts {
				c.flatten(d, e, values, depth)
			}
		} else {
			c.flatten(d, arg, values, depth)
		}
		if !concatenates(name) || i == 0 && strings.HasSuffix(name, "f") {
			d.gap()
		}
	}
}

// concatenates reports whether a function puts its arguments one after another.
func concatenates(name string) bool {
	for _, prefix := range [...]string{"Join", "Sprint", "Append", "append", "Concat"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}
