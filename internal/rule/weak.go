package rule

import (
	"go/ast"
	"go/token"
	"go/types"
)

// Lists of what is refused, and loops over them. The variable of a loop stands for each element of the list, which is a literal
// or a variable that is one:
//
//	for _, weak := range []string{"change-me", "secret"} {
//		if cfg.Secret == weak {
//			return errWeak
//		}
//	}
//
// Of a table of structs a loop compares two fields, or one with a constant, and each row is looked at for itself:
//
//	for _, c := range []struct{ value, weak string }{{cfg.Secret, "change-me"}, {cfg.Name, "noname"}} {
//		if c.value == c.weak {
//			return errWeak
//		}
//	}
//
// Statements come in the order of the source text, so that a loop is known before what stands in it.

// ranged is what the variable of a loop goes over: the elements of a list or a map, or the keys of a map.
type ranged struct {
	list ast.Expr
	keys bool
}

// loop notes the variables of a loop.
func (r *Refusals) loop(n *ast.RangeStmt) {
	note := func(e ast.Expr, keys bool) {
		if id, ok := e.(*ast.Ident); ok && id.Name != "_" {
			if r.ranged == nil {
				r.ranged = make(map[types.Object]ranged)
			}
			r.ranged[r.Info.ObjectOf(id)] = ranged{n.X, keys}
		}
	}
	note(n.Key, true)
	note(n.Value, false)
}

// made notes variables of a function that are made as lists.
func (r *Refusals) made(n *ast.AssignStmt) {
	if n.Tok != token.DEFINE || len(n.Lhs) != len(n.Rhs) {
		return
	}
	for i, e := range n.Rhs {
		id, ok := n.Lhs[i].(*ast.Ident)
		if _, isList := e.(*ast.CompositeLit); !ok || !isList {
			continue
		}
		if r.local == nil {
			r.local = make(map[types.Object]ast.Expr)
		}
		r.local[r.Info.Defs[id]] = e
	}
}

// literal returns the literal of a list, a map or a struct that an expression is, or nil.
func (r *Refusals) literal(e ast.Expr) *ast.CompositeLit {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		obj := r.Info.Uses[id]
		if e = r.local[obj]; e == nil {
			e = r.Declared(obj)
		}
	}
	lit, _ := e.(*ast.CompositeLit)
	return lit
}

// texts returns the constant that an expression is, or those that are elements of a list or keys of a map.
func (r *Refusals) texts(e ast.Expr) (texts []string) {
	if text, ok := r.text(e); ok {
		return []string{text}
	}
	keys := true // table[secret], or a list
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		if of, ok := r.ranged[r.Info.Uses[id]]; ok {
			e, keys = of.list, of.keys
		}
	}
	lit := r.literal(e)
	if lit == nil {
		return nil
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if elt = kv.Value; keys {
				elt = kv.Key
			}
		}
		if text, ok := r.text(elt); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

// rows returns what is compared with what: as it stands there, or for each row of a table that a loop goes over.
func (r *Refusals) rows(what, with ast.Expr) (rows [][2]ast.Expr) {
	var row types.Object
	for _, e := range [...]ast.Expr{what, with} {
		if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && r.ranged[r.Info.Uses[id]].list != nil {
				row = r.Info.Uses[id]
			}
		}
	}
	table := r.literal(r.ranged[row].list)
	if row == nil || table == nil {
		return [][2]ast.Expr{{what, with}}
	}
	for _, elt := range table.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
		}
		if lit, ok := elt.(*ast.CompositeLit); ok {
			rows = append(rows, [2]ast.Expr{r.cell(what, row, lit), r.cell(with, row, lit)})
		}
	}
	return rows
}

// cell returns what a field of a loop's variable is in one row of the table; other expressions are what they are.
func (r *Refusals) cell(e ast.Expr, row types.Object, lit *ast.CompositeLit) ast.Expr {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return e
	}
	if id, ok := sel.X.(*ast.Ident); !ok || r.Info.Uses[id] != row {
		return e
	}
	t := r.Info.TypeOf(lit)
	if t == nil {
		return e
	}
	s, ok := t.Underlying().(*types.Struct)
	for i, elt := range lit.Elts {
		if kv, isKeyed := elt.(*ast.KeyValueExpr); isKeyed {
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == sel.Sel.Name {
				return kv.Value
			}
		} else if ok && i < s.NumFields() && s.Field(i).Name() == sel.Sel.Name {
			return elt
		}
	}
	return e
}
