package reach

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// Code outside the program calls methods of values that it is given as interfaces: fmt.Sprint(x) calls x.String. So where
// a value becomes an interface, the declaration depends on the methods that this offers.

// hidden are the methods that packages of the standard library ask for, whatever the interface is that they are given.
var hidden = []string{"As", "Error", "Format", "GoString", "Is", "MarshalJSON", "MarshalText", "Read", "ReadFrom", "Scan", "ServeHTTP", "String",
	"UnmarshalJSON", "UnmarshalText", "Unwrap", "Value", "Write", "WriteString", "WriteTo"}

// arguments looks at what a call is given.
func (w *walker) arguments(n *ast.CallExpr) {
	t := w.info.TypeOf(n.Fun)
	if t == nil {
		return
	}
	if w.info.Types[n.Fun].IsType() {
		for _, arg := range n.Args {
			w.converts(arg, t)
		}
		return
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return
	}
	for i, arg := range n.Args {
		last := sig.Params().Len() - 1
		switch {
		case i < last || i == last && (!sig.Variadic() || n.Ellipsis.IsValid()):
			w.converts(arg, sig.Params().At(i).Type())
		case last >= 0 && sig.Variadic():
			if list, ok := sig.Params().At(last).Type().Underlying().(*types.Slice); ok {
				w.converts(arg, list.Elem())
			}
		}
	}
}

// returns looks at what a function returns.
func (w *walker) returns(n *ast.ReturnStmt, stack []ast.Node) {
	var t *ast.FuncType
	for _, outer := range slices.Backward(stack) {
		if lit, ok := outer.(*ast.FuncLit); ok {
			t = lit.Type
			break
		}
		if decl, ok := outer.(*ast.FuncDecl); ok {
			t = decl.Type
		}
	}
	if t == nil || t.Results == nil {
		return
	}
	var results []types.Type
	for _, field := range t.Results.List {
		for range max(1, len(field.Names)) {
			results = append(results, w.info.TypeOf(field.Type))
		}
	}
	for i, e := range n.Results {
		if len(n.Results) == len(results) {
			w.converts(e, results[i])
		}
	}
}

// elements looks at what a list or table holds.
func (w *walker) elements(n *ast.CompositeLit, t types.Type) {
	var elem types.Type
	switch t := t.Underlying().(type) {
	case *types.Slice:
		elem = t.Elem()
	case *types.Array:
		elem = t.Elem()
	case *types.Map:
		elem = t.Elem()
	}
	for _, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		w.converts(e, elem)
	}
}

// converts notes the methods that a value offers where it becomes one of type to, if that is an interface.
func (w *walker) converts(e ast.Expr, to types.Type) {
	from := w.info.TypeOf(e)
	if to == nil || from == nil || !types.IsInterface(to) || types.IsInterface(from) {
		return
	}
	names := slices.Clone(hidden)
	for m := range to.Underlying().(*types.Interface).Methods() {
		names = append(names, m.Name())
	}
	methods := types.NewMethodSet(from)
	if _, ok := from.Underlying().(*types.Pointer); !ok {
		methods = types.NewMethodSet(types.NewPointer(from)) // &x may have been what the interface got elsewhere
	}
	for s := range methods.Methods() {
		f, ok := s.Obj().(*types.Func)
		if ok && (slices.Contains(names, f.Name()) || w.g.anything && token.IsExported(f.Name())) {
			w.decl.uses.add(w.g.funcKeys(f.Origin())...)
		}
	}
}
