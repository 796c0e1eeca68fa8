package reach

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"
)

// A walker reads one declaration: what it names, what it writes and what it calls.
type walker struct {
	g      *Graph
	info   *types.Info
	decl   *decl
	fset   *token.FileSet
	locals map[types.Object][]ast.Node // what local variables are made of
	params map[types.Object]bool       // and those that a caller gives
	sites  int
}

// maxSites bounds how many places of one declaration are looked at closely. Of more than that each depends on all that the
// declaration names.
const maxSites = 500

func newWalker(g *Graph, info *types.Info, d *decl, fset *token.FileSet) *walker {
	return &walker{g: g, info: info, decl: d, fset: fset, locals: make(map[types.Object][]ast.Node), params: make(map[types.Object]bool)}
}

func (w *walker) walk() {
	w.bind()
	ast.PreorderStack(w.decl.node, nil, func(n ast.Node, stack []ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if obj := w.info.Uses[n]; obj != nil {
				w.decl.uses.add(w.g.keys(w.decl, obj)...)
				if f, ok := obj.(*types.Func); ok {
					w.call(f, n, stack)
				}
			}
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) {
					w.converts(n.Rhs[i], w.info.TypeOf(lhs))
				}
				w.write(lhs, values(n.Rhs, i, len(n.Lhs)), n, stack)
			}
		case *ast.IncDecStmt:
			w.write(n.X, nil, n, stack)
		case *ast.SendStmt:
			w.write(n.Chan, []ast.Node{n.Value}, n, stack)
		case *ast.RangeStmt:
			w.write(n.Key, []ast.Node{n.X}, n, stack)
			w.write(n.Value, []ast.Node{n.X}, n, stack)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				w.write(n.X, []ast.Node{statement(stack, n)}, n, stack)
			}
		case *ast.CompositeLit:
			w.literal(n, stack)
		case *ast.CallExpr:
			w.mutates(n, stack)
			w.arguments(n)
		case *ast.ReturnStmt:
			w.returns(n, stack)
		case *ast.ValueSpec:
			for _, v := range n.Values {
				w.converts(v, w.info.TypeOf(n.Type))
			}
		}
		return true
	})
}

// values returns what the i-th of n variables is given.
func values(rhs []ast.Expr, i, n int) []ast.Node {
	if len(rhs) == n {
		return []ast.Node{rhs[i]}
	}
	var all []ast.Node
	for _, e := range rhs {
		all = append(all, e)
	}
	return all
}

// statement returns the innermost statement around a node, or the node.
func statement(stack []ast.Node, n ast.Node) ast.Node {
	for _, outer := range slices.Backward(stack) {
		switch outer.(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			return n
		case ast.Stmt:
			return outer
		}
	}
	return n
}

// bind notes what local variables are made of.
func (w *walker) bind() {
	add := func(lhs ast.Expr, from ...ast.Node) {
		if id := root(lhs); id != nil {
			if obj := w.local(id); obj != nil {
				w.locals[obj] = append(w.locals[obj], from...)
			}
		}
	}
	ast.Inspect(w.decl.node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			w.takes(n.Params)
		case *ast.FuncDecl:
			w.takes(n.Recv)
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				add(lhs, values(n.Rhs, i, len(n.Lhs))...)
			}
		case *ast.ValueSpec:
			for i, id := range n.Names {
				add(id, values(n.Values, i, len(n.Names))...)
			}
		case *ast.RangeStmt:
			add(n.Key, n.X)
			add(n.Value, n.X)
		case *ast.CallExpr: // may change what it is given
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) > 0 {
				add(sel.X, n)
			}
			for _, arg := range n.Args {
				if w.shares(arg) {
					add(arg, n)
				}
			}
		}
		return true
	})
}

func (w *walker) takes(list *ast.FieldList) {
	if list == nil {
		return
	}
	for _, f := range list.List {
		for _, id := range f.Names {
			if obj := w.info.Defs[id]; obj != nil {
				w.params[obj] = true
			}
		}
	}
}

// local returns the variable that an identifier names, if it is one inside a function.
func (w *walker) local(id *ast.Ident) types.Object {
	obj := w.info.ObjectOf(id)
	if v, ok := obj.(*types.Var); !ok || v.IsField() || v.Pkg() == nil || v.Parent() == v.Pkg().Scope() {
		return nil
	}
	return obj
}

// root returns the variable that an expression is a part of: x of x.f[i].
func root(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		case *ast.UnaryExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// slice returns a site that depends on the expressions, on what the local variables in them are made of, and on the
// conditions around.
func (w *walker) slice(from []ast.Node, stmt ast.Node, stack []ast.Node) *site {
	s := &site{owner: w.decl, uses: make(set), text: w.text(stmt)}
	if w.sites++; w.sites > maxSites {
		s.uses, s.params, s.locals = w.decl.uses, true, true
		return s
	}
	for _, outer := range stack {
		switch outer := outer.(type) {
		case *ast.IfStmt:
			from = append(from[:len(from):len(from)], outer.Cond)
		case *ast.SwitchStmt:
			if outer.Tag != nil {
				from = append(from[:len(from):len(from)], outer.Tag)
			}
		}
	}
	seen := make(map[ast.Node]bool)
	for len(from) > 0 {
		next := from[0]
		if from = from[1:]; next == nil || seen[next] {
			continue
		}
		seen[next] = true
		ast.Inspect(next, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || w.info.Uses[id] == nil {
				return true
			}
			obj := w.info.Uses[id]
			s.uses.add(w.g.keys(w.decl, obj)...)
			s.params = s.params || w.params[obj]
			s.locals = s.locals || w.local(id) != nil
			from = append(from, w.locals[obj]...)
			return true
		})
	}
	return s
}

// text returns the text of a node of the declaration, without the spaces that formatting decides on.
func (w *walker) text(n ast.Node) string {
	from := w.fset.PositionFor(n.Pos(), false).Offset - w.decl.offset
	to := w.fset.PositionFor(n.End(), false).Offset - w.decl.offset
	src := w.decl.source
	if from < 0 || to < from || to > len(src) {
		return "\x00"
	}
	return words(src[from:to])
}

// write notes what a variable or field is given: all those on the way of x.f.g, since a part of each changes.
func (w *walker) write(lhs ast.Expr, from []ast.Node, stmt ast.Node, stack []ast.Node) {
	if lhs == nil {
		return
	}
	var s *site
	w.path(lhs, func(obj types.Object) {
		for _, key := range w.g.keys(w.decl, obj) {
			if s == nil {
				s = w.slice(from, stmt, stack)
			}
			w.g.writes[key] = append(w.g.writes[key], s)
		}
	})
}

// path calls f for the package's variable and the fields in an expression like x.f[i].g.
func (w *walker) path(e ast.Expr, f func(types.Object)) {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			if v, ok := w.info.Uses[x].(*types.Var); ok && w.local(x) == nil {
				f(v)
			}
			return
		case *ast.SelectorExpr:
			if v, ok := w.info.Uses[x.Sel].(*types.Var); ok {
				f(v)
			}
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return
		}
	}
}

// literal notes the fields that a literal of a struct gives.
func (w *walker) literal(n *ast.CompositeLit, stack []ast.Node) {
	t := w.info.TypeOf(n)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	fields, ok := t.Underlying().(*types.Struct)
	if !ok {
		w.elements(n, t)
		return
	}
	for i, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				w.converts(kv.Value, w.info.TypeOf(id))
				w.write(id, []ast.Node{kv.Value}, kv, stack)
			}
		} else if i < fields.NumFields() {
			w.converts(e, fields.Field(i).Type())
			s := w.slice([]ast.Node{e}, n, stack)
			for _, key := range w.g.keys(w.decl, fields.Field(i)) {
				w.g.writes[key] = append(w.g.writes[key], s)
			}
		}
	}
}

// mutates notes what a call can change: a variable or field whose address a method takes, or maps, slices and channels
// among the arguments. Methods without arguments bring nothing in. What a pointer leads to is taken for changed where the
// program starts: policy.Allow("p") in init.
func (w *walker) mutates(n *ast.CallExpr, stack []ast.Node) {
	if tv := w.info.Types[n.Fun]; tv.IsType() {
		return
	}
	if sel, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) > 0 {
		if f, ok := typeutil.Callee(w.info, n).(*types.Func); ok && f.Signature().Recv() != nil && (w.takesAddress(f, sel) || w.starts()) {
			w.write(sel.X, []ast.Node{n}, n, stack)
		}
	}
	_, builtin := typeutil.Callee(w.info, n).(*types.Builtin)
	for _, arg := range n.Args {
		if w.shares(arg) && !(builtin && (name(n.Fun) == "len" || name(n.Fun) == "cap")) {
			w.write(arg, []ast.Node{n}, n, stack)
		}
	}
}

// shares reports whether a function can change what an argument refers to, of the types that are mostly lists or tables.
func (w *walker) shares(arg ast.Expr) bool {
	if u, ok := arg.(*ast.UnaryExpr); ok && u.Op == token.AND {
		return true
	}
	t := w.info.TypeOf(arg)
	if t == nil {
		return true
	}
	switch t.Underlying().(type) {
	case *types.Map, *types.Slice, *types.Chan:
		return true
	}
	return false
}

func name(e ast.Expr) string {
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// takesAddress reports whether the call of a method takes the address of what it is called on.
func (w *walker) takesAddress(f *types.Func, sel *ast.SelectorExpr) bool {
	_, pointer := f.Signature().Recv().Type().(*types.Pointer)
	t := w.info.TypeOf(sel.X)
	if t == nil {
		return pointer
	}
	_, already := t.Underlying().(*types.Pointer)
	return pointer && !already
}

// starts reports whether the declaration runs before all others.
func (w *walker) starts() bool {
	return w.decl.isInit || slices.Contains(w.decl.names, "main")
}

// call notes that a function is called, with the arguments, or handed on to be called, with what it is handed to.
func (w *walker) call(f *types.Func, id *ast.Ident, stack []ast.Node) {
	at, called := ast.Node(w.decl.node), false
	for _, outer := range slices.Backward(stack) {
		call, ok := outer.(*ast.CallExpr)
		if _, isStmt := outer.(ast.Stmt); ok || isStmt {
			at = outer
			called = ok && call.Fun.Pos() <= id.Pos() && id.End() <= call.Fun.End()
			break
		}
	}
	var s *site
	if called {
		var args []ast.Node
		for _, arg := range at.(*ast.CallExpr).Args {
			args = append(args, arg)
		}
		s = w.slice(args, at, stack)
	} else {
		s = &site{owner: w.decl, uses: make(set), text: w.text(at)}
		ast.Inspect(at, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && w.info.Uses[id] != nil {
				s.uses.add(w.g.keys(w.decl, w.info.Uses[id])...)
			}
			return true
		})
	}
	for _, key := range w.g.funcKeys(f.Origin()) {
		w.g.calls[key] = append(w.g.calls[key], s)
	}
}
