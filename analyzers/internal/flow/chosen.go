package flow

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/secvet/secvet/internal/taint"
)

// A parameter that is there for a few constants. Text that an exported function builds from its parameter is told whoever calls
// it, since nothing says what callers give. Where the package itself says it, the parameter is a choice among constants and no
// place for data, and hardly anybody would change the function:
//
//	func (db *DB) Checkpoint(mode string) error { return db.run(mode) } // exported
//	func (db *DB) close() { db.run("PASSIVE"); db.run("TRUNCATE") }     // what the package gives
//	func (db *DB) run(mode string) error { return db.exec("PRAGMA wal_checkpoint(" + mode + ")") }
//
// The calls of the package are read, by the syntax: from the parameter on to those that it is handed to. One of these has to be
// given two constants, and nothing but constants and what is handed on.

// IsChoice reports whether a hit begins at a parameter, of an exported function, that is a choice among constants.
func (p *Pass) IsChoice(h *taint.Hit) bool {
	v := paramAt(p, h)
	if v == nil {
		return false
	}
	handed := map[*types.Var]bool{v: true}
	for given, more := p.given(), true; more; {
		more = false
		for to, args := range given {
			for _, arg := range args {
				if !handed[to] && p.isOneOf(arg, handed) {
					handed[to], more = true, true
				}
			}
		}
	}
	for to := range handed {
		if p.onlyConstants(to, handed) {
			return true
		}
	}
	return false
}

// paramAt returns the parameter that a hit's source is, or nil.
func paramAt(p *Pass, h *taint.Hit) *types.Var {
	for _, n := range Enclosing(p.Pass, h.Source.At.Pos) {
		if id, ok := n.(*ast.Ident); ok && id.Pos() == h.Source.At.Pos {
			v, _ := p.TypesInfo.Defs[id].(*types.Var)
			return v
		}
	}
	return nil
}

// given returns what the calls of the package give to the parameters of its own functions. It is collected once, when the first
// hit asks.
func (p *Pass) given() map[*types.Var][]ast.Expr {
	if p.args != nil {
		return p.args
	}
	p.args = make(map[*types.Var][]ast.Expr)
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if fn := Callee(p.TypesInfo, call); fn != nil && fn.Pkg() == p.Pkg {
					params := fn.Origin().Signature().Params()
					for i := range min(params.Len(), len(call.Args)) {
						p.args[params.At(i)] = append(p.args[params.At(i)], call.Args[i])
					}
				}
			}
			return true
		})
	}
	return p.args
}

// isOneOf reports whether an expression is one of some parameters.
func (p *Pass) isOneOf(e ast.Expr, params map[*types.Var]bool) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := p.TypesInfo.Uses[id].(*types.Var)
	return ok && params[v]
}

// onlyConstants reports whether calls give two different constants to a parameter, and nothing else but some parameters.
func (p *Pass) onlyConstants(to *types.Var, handed map[*types.Var]bool) bool {
	var first constant.Value
	two := false
	for _, arg := range p.given()[to] {
		switch c := p.TypesInfo.Types[arg].Value; {
		case c == nil && !p.isOneOf(arg, handed):
			return false
		case c == nil:
		case first == nil:
			first = c
		default:
			two = two || c.ExactString() != first.ExactString()
		}
	}
	return two
}
