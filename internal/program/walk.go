package program

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

// The walk over a package notes what is assigned to what: by assignments and declarations, by literals, by calls, by returns,
// by loops over containers and by channels.

// walk notes what a package stores where, and which methods of interfaces it calls. Test files are left out.
func (b *builder) walk(u *packages.Package) {
	b.unit, b.info, b.refusing = u, u.TypesInfo, b.refusals(u)
	for _, file := range u.Syntax {
		if rule.IsTestFile(u.Fset, file.Package) {
			continue
		}
		for _, decl := range file.Decls {
			var fn *types.Func
			if d, ok := decl.(*ast.FuncDecl); ok {
				fn, _ = b.info.Defs[d.Name].(*types.Func)
				if fn != nil {
					b.params(fn.Signature(), false)
				}
			}
			b.body(decl, fn)
		}
	}
}

// params notes which holders are parameters. Of a literal it is not known what calls it.
func (b *builder) params(sig *types.Signature, isOpen bool) {
	for v := range sig.Params().Variables() {
		if h := b.holderOf(v); h != nil {
			h.isParam = true
			h.isOpen = h.isOpen || isOpen
		}
	}
}

// body notes what stands in a declaration. A literal's return statements are not those of the function around.
func (b *builder) body(n ast.Node, fn *types.Func) {
	called := make(map[*ast.Ident]bool)
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			if sig, ok := b.info.TypeOf(n).(*types.Signature); ok {
				b.params(sig, true)
			}
			b.body(n.Body, nil)
			return false
		case *ast.AssignStmt:
			b.assign(n.Lhs, n.Rhs)
			for _, e := range n.Lhs {
				b.write(e)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND { // whoever is given the address may write there
				b.write(n.X)
			}
		case *ast.ValueSpec:
			lhs := make([]ast.Expr, len(n.Names))
			for i, name := range n.Names {
				lhs[i] = name
			}
			b.assign(lhs, n.Values)
		case *ast.CompositeLit:
			b.literal(n)
		case *ast.ReturnStmt:
			if fn != nil {
				b.returns(fn, n.Results)
			}
		case *ast.RangeStmt:
			b.loop(n)
		case *ast.IfStmt, *ast.SwitchStmt:
			b.refusing.Of(n)
		case *ast.SendStmt:
			b.flow(n.Value, b.holder(n.Chan))
		case *ast.CallExpr:
			if id := calledName(n); id != nil {
				called[id] = true
			}
			b.call(n)
			b.arguments(n)
		case *ast.Ident:
			if f, ok := b.info.Uses[n].(*types.Func); ok {
				b.refer(f.Origin())
				if !called[n] { // A function that is a value may be called with anything.
					b.params(f.Origin().Signature(), true)
				}
			}
		}
		return true
	})
}

// calledName returns the name of the function that a call calls, or nil.
func calledName(e *ast.CallExpr) *ast.Ident {
	fun := ast.Unparen(e.Fun)
	switch x := fun.(type) {
	case *ast.IndexExpr:
		fun = x.X
	case *ast.IndexListExpr:
		fun = x.X
	}
	switch x := fun.(type) {
	case *ast.Ident:
		return x
	case *ast.SelectorExpr:
		return x.Sel
	}
	return nil
}

// assign notes assignments, one by one or of the results of a call.
func (b *builder) assign(lhs, rhs []ast.Expr) {
	switch {
	case len(lhs) == len(rhs):
		for i := range lhs {
			b.share(rhs[i], b.holder(lhs[i]))
		}
	case len(rhs) == 1:
		if call, ok := ast.Unparen(rhs[0]).(*ast.CallExpr); ok {
			b.results(call, func(i int) *holder { return b.holder(lhs[i]) })
			return
		}
		// v, ok := m[k], x.(T) or <-c
		b.share(rhs[0], b.holder(lhs[0]))
	}
}

// write notes that an exported variable of another package of the program is written to, or a part of it.
func (b *builder) write(e ast.Expr) {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			if b.info.Selections[x] != nil {
				e = x.X
				continue
			}
			v, ok := b.info.Uses[x.Sel].(*types.Var)
			if ok && v.Pkg() != nil && v.Pkg() != b.unit.Types && b.unitOf[v.Pkg()] != nil {
				key := ssautil.PkgPath(v.Pkg()) + "." + v.Name()
				if b.written[key] == nil {
					b.written[key] = make(map[*types.Package]bool)
				}
				b.written[key][b.unit.Types] = true
			}
		case *ast.IndexExpr:
			e = x.X
			continue
		case *ast.StarExpr:
			e = x.X
			continue
		}
		return
	}
}

// literal notes what the fields of a struct are in a literal.
func (b *builder) literal(e *ast.CompositeLit) {
	t := b.info.TypeOf(e)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, elt := range e.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				if field, ok := b.info.Uses[id].(*types.Var); ok {
					b.share(kv.Value, b.holderOf(field))
				}
			}
		} else if i < s.NumFields() {
			b.share(elt, b.holderOf(s.Field(i)))
		}
	}
}

// share is flow to a holder that has the container itself and not only what is in it: by an assignment, in a field, as an
// argument or a result. Two names of one container are one: what is stored by one of them is found by the other.
func (b *builder) share(e ast.Expr, to *holder) {
	if to == nil {
		return
	}
	b.flow(e, to)
	if t := b.info.TypeOf(e); t != nil && !types.IsInterface(t) && holds(t, 0) {
		link(to, b.holder(e))
	}
}

// returns notes what a function returns.
func (b *builder) returns(fn *types.Func, results []ast.Expr) {
	n := fn.Signature().Results().Len()
	switch {
	case len(results) == n:
		for i, e := range results {
			b.share(e, b.resultOf(fn, i))
		}
	case len(results) == 0: // those with names
		for i := range n {
			link(b.holderOf(fn.Signature().Results().At(i)), b.resultOf(fn, i))
		}
	case len(results) == 1:
		if call, ok := ast.Unparen(results[0]).(*ast.CallExpr); ok {
			b.results(call, func(i int) *holder { return b.resultOf(fn, i) })
		}
	}
}

// results notes that each of several results of a call is stored in a holder, or nowhere: its type if that is known, else what the
// function returns there. It reports false for a call with one result.
//
//	func New(c Config) (Store, error) { return redis.New(c.URL) } // which returns (*redis.Store, error)
func (b *builder) results(call *ast.CallExpr, in func(i int) *holder) bool {
	tuple, ok := b.info.TypeOf(call).(*types.Tuple)
	if !ok {
		return false
	}
	callee := b.callee(call)
	for i := range tuple.Len() {
		to, t := in(i), tuple.At(i).Type()
		switch {
		case to == nil:
		case !holds(t, 0):
			if t := b.stored(t); t != nil {
				to.add(t)
			}
		case callee == nil:
			to.isOpen = true
		default:
			link(b.resultOf(callee, i), to)
		}
	}
	return true
}

// loop notes what a loop over a container gives.
func (b *builder) loop(n *ast.RangeStmt) {
	from := b.holder(n.X)
	v := n.Value
	if t := b.info.TypeOf(n.X); t != nil {
		if _, ok := t.Underlying().(*types.Chan); ok {
			v = n.Key
		}
	}
	if v == nil {
		return
	}
	if to := b.holder(v); to != nil && from != nil {
		link(from, to)
	} else if to != nil {
		to.isOpen = true
	}
}

// arguments notes what a function of the program is called with.
func (b *builder) arguments(e *ast.CallExpr) {
	fn := b.callee(e)
	if fn == nil || fn.Pkg() == nil || b.unitOf[fn.Pkg()] == nil {
		return
	}
	params := fn.Origin().Signature().Params()
	param := func(i int) *holder {
		if fn.Signature().Variadic() {
			i = min(i, params.Len()-1)
		}
		if i >= params.Len() {
			return nil
		}
		return b.holderOf(params.At(i))
	}
	if len(e.Args) == 1 {
		if call, ok := ast.Unparen(e.Args[0]).(*ast.CallExpr); ok && b.results(call, param) { // use(open())
			return
		}
	}
	for i, arg := range e.Args {
		b.share(arg, param(i))
	}
}

// callee returns the function or method that a call names, or nil.
func (b *builder) callee(e *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(b.info, e).(*types.Func)
	return fn
}

// flow notes that a value is stored in a holder: its type if that is known, else what it is held by.
func (b *builder) flow(e ast.Expr, to *holder) {
	e = ast.Unparen(e)
	tv := b.info.Types[e]
	if pair, ok := tv.Type.(*types.Tuple); ok && pair.Len() == 2 { // of v, ok := m[k]
		tv.Type = pair.At(0).Type()
	}
	switch {
	case to == nil || tv.IsNil() || tv.Type == nil:
	case isSignature(tv.Type):
		b.flowFunc(e, to)
	case !holds(tv.Type, 0):
		if t := b.stored(tv.Type); t != nil {
			to.add(t)
		}
	default:
		if list, ok := e.(*ast.CompositeLit); ok {
			for _, elt := range list.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					elt = kv.Value
				}
				b.flow(elt, to)
			}
			return
		}
		if from := b.holder(e); from != nil {
			link(from, to)
		} else {
			to.isOpen = true
		}
	}
}

// flowFunc is flow for a function.
func (b *builder) flowFunc(e ast.Expr, to *holder) {
	if f, ok := b.function(e); ok {
		to.addFunc(f)
	} else if from := b.holder(e); from != nil {
		link(from, to)
	} else {
		to.isOpen = true
	}
}

// holder returns where an expression is from, or nil: elements of a container, what a pointer leads to, and what is asserted to
// be of a type, are from where the whole is.
func (b *builder) holder(e ast.Expr) *holder {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := b.info.ObjectOf(e).(*types.Var)
		if !ok || e.Name == "_" {
			return nil
		}
		return b.holderOf(v)
	case *ast.SelectorExpr:
		if v, ok := b.info.ObjectOf(e.Sel).(*types.Var); ok {
			return b.holderOf(v)
		}
	case *ast.IndexExpr:
		return b.holder(e.X)
	case *ast.SliceExpr:
		return b.holder(e.X)
	case *ast.StarExpr:
		return b.holder(e.X)
	case *ast.TypeAssertExpr:
		return b.holder(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND || e.Op == token.ARROW {
			return b.holder(e.X)
		}
	case *ast.CompositeLit:
		h := b.temp()
		b.flow(e, h)
		return h
	case *ast.CallExpr:
		return b.held(e)
	}
	return nil
}

// temp returns a holder without a name.
func (b *builder) temp() *holder {
	h := new(holder)
	b.all = append(b.all, h)
	return h
}

// held returns where the result of a call is from: a conversion, append, make, new, or a function.
func (b *builder) held(e *ast.CallExpr) *holder {
	fun := ast.Unparen(e.Fun)
	if tv := b.info.Types[fun]; tv.IsType() && len(e.Args) == 1 {
		h := b.temp()
		b.share(e.Args[0], h)
		return h
	} else if tv.IsBuiltin() {
		h := b.temp()
		if id, ok := fun.(*ast.Ident); ok && id.Name == "append" {
			for _, arg := range e.Args {
				b.share(arg, h)
			}
		}
		return h
	}
	if fn := b.callee(e); fn != nil {
		return b.resultOf(fn, 0)
	}
	return nil
}
