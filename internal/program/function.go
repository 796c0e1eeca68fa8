package program

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// Functions that are kept in fields, variables and containers, and called from there:
//
//	type Config struct{ NewKey func() string }
//	if c.NewKey == nil { c.NewKey = utils.UUID }
//	id := c.NewKey() // utils.UUID, and what else the program stores in the field
//
// They are handed on between holders as types are. Only functions and methods with a name are told: a literal is known to the
// package alone in which it stands. A parameter has no answer, as who calls the function knows what he has given.

// A Callee is a function that a value can be, or a method with its receiver bound.
type Callee struct {
	Func  *types.Func
	Bound bool
}

// Functions yields which functions of the program a call of a value can run, by the place of its parenthesis.
func (t *Table) Functions(call token.Pos, yield func(fn *types.Func, bound bool)) {
	if site := t.calls[call]; site != nil {
		for _, f := range site.funcs {
			yield(f.Func, f.Bound)
		}
	}
}

// addFunc adds a function and reports whether it is new.
func (h *holder) addFunc(f Callee) bool {
	if slices.Contains(h.funcs, f) {
		return false
	}
	h.funcs = append(h.funcs, f)
	return true
}

// isSignature reports whether a type is that of functions.
func isSignature(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// function returns the function of the program that an expression names, without calling it.
func (b *builder) function(e ast.Expr) (f Callee, ok bool) {
	switch x := ast.Unparen(e).(type) {
	case *ast.IndexExpr:
		return b.function(x.X)
	case *ast.IndexListExpr:
		return b.function(x.X)
	case *ast.Ident:
		f.Func, ok = b.info.Uses[x].(*types.Func)
	case *ast.SelectorExpr:
		f.Func, ok = b.info.Uses[x.Sel].(*types.Func)
		// T.Run has the receiver among its arguments; of a method of an interface it is not known which one runs.
		if sel := b.info.Selections[x]; ok && sel != nil {
			f.Bound = sel.Kind() == types.MethodVal
			ok = !types.IsInterface(sel.Recv())
		}
	}
	if !ok || b.unitOf[f.Func.Pkg()] == nil {
		return Callee{}, false
	}
	f.Func = f.Func.Origin()
	return f, true
}

// value notes a call of a value.
func (b *builder) value(e *ast.CallExpr) {
	t := b.info.TypeOf(e.Fun)
	if tv := b.info.Types[e.Fun]; t == nil || tv.IsType() || tv.IsBuiltin() || !isSignature(t) || b.callee(e) != nil {
		return
	}
	if h := b.holder(e.Fun); h != nil {
		b.sites = append(b.sites, &callSite{pos: e.Lparen, in: b.unit, recv: h})
	}
}

// answerValue finds the functions that a called value can be.
func (s *callSite) answerValue() {
	if h := s.recv; !h.isParam && len(h.funcs) <= maxTypes {
		s.funcs = h.funcs
	}
}
