package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

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
	if p.calls == nil {
		p.calls = callsOf(p.Pass)
	}
	handed := map[*types.Var]bool{v: true}
	for more := true; more; {
		more = false
		for to, args := range p.calls.given {
			for _, arg := range args {
				if !handed[to] && handed[p.param(arg)] {
					handed[to], more = true, true
				}
			}
		}
	}
	for to := range handed {
		if p.isChosen(to, handed) {
			return true
		}
	}
	return false
}

// ConstantsOf returns the texts that the package gives to a parameter; nil if it gives none, or something that is no constant.
func (p *Pass) ConstantsOf(param *ssa.Parameter) (texts []string) {
	v, ok := param.Object().(*types.Var)
	if !ok {
		return nil
	}
	if p.calls == nil {
		p.calls = callsOf(p.Pass)
	}
	for _, arg := range p.calls.given[v] {
		text, ok := Constant(p.TypesInfo, arg)
		if !ok {
			return nil
		}
		texts = append(texts, text)
	}
	return texts
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

// calls are what the calls of a package give to the parameters of its own functions.
type calls struct {
	given map[*types.Var][]ast.Expr
	own   map[*types.Var]bool // parameters of functions that nobody else can call
}

// callsOf collects the calls of a package.
func callsOf(pass *analysis.Pass) *calls {
	c := &calls{given: make(map[*types.Var][]ast.Expr), own: make(map[*types.Var]bool)}
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if fn := Callee(pass.TypesInfo, n); fn != nil && fn.Pkg() == pass.Pkg {
					params := fn.Origin().Signature().Params()
					for i := range min(params.Len(), len(n.Args)) {
						c.given[params.At(i)] = append(c.given[params.At(i)], n.Args[i])
					}
				}
			case *ast.FuncDecl:
				if fn, ok := pass.TypesInfo.Defs[n.Name].(*types.Func); ok && !fn.Exported() {
					for v := range fn.Signature().Params().Variables() {
						c.own[v] = true
					}
				}
			}
			return true
		})
	}
	return c
}

// param returns the variable that an expression is, or nil.
func (p *Pass) param(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := p.TypesInfo.Uses[id].(*types.Var)
	return v
}

// isChosen reports whether calls give two different constants to a parameter, and nothing else but constants and what is handed on.
func (p *Pass) isChosen(to *types.Var, handed map[*types.Var]bool) bool {
	known := make(map[string]bool)
	for _, arg := range p.calls.given[to] {
		if c := p.TypesInfo.Types[arg].Value; c != nil {
			known[c.ExactString()] = true
		} else if !p.isConstant(p.param(arg), handed, make(map[*types.Var]bool)) {
			return false
		}
	}
	return len(known) > 1
}

// isConstant reports whether a parameter is handed on, or is one of the package's own that is given constants and such alone.
func (p *Pass) isConstant(v *types.Var, handed, seen map[*types.Var]bool) bool {
	if handed[v] || seen[v] {
		return true
	}
	if !p.calls.own[v] {
		return false
	}
	seen[v] = true
	for _, arg := range p.calls.given[v] {
		if p.TypesInfo.Types[arg].Value == nil && !p.isConstant(p.param(arg), handed, seen) {
			return false
		}
	}
	return true
}
