package insecuretemp

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// Programs of several commands run one of them and end. What one command keeps in a variable of the package, no other reads:
//
//	var commands = []command{{"serve", serve}, {"gentestdata", gentestdata}}
//
//	func gentestdata() { configPath = "/tmp/app-test/app.conf" } // of no matter for serve
//
// The two have to stand in one list, and nothing may call both, as main does that sets up what a command needs.

// isOtherCommands reports whether a path is named in one command and used in another one.
func isOtherCommands(pass *analysis.Pass, h *taint.Hit) bool {
	at := h.Source.At.Pos
	if steps := flow.Steps(h); !at.IsValid() && len(steps) > 0 { // a constant has no place: what is first done with it has
		at = steps[0].At.Pos
	}
	names, uses := functionAt(pass, at), functionAt(pass, h.At)
	if names == nil || uses == nil || names == uses {
		return false
	}
	called := callersIn(pass)
	a, b := called.above(names), called.above(uses)
	for fn := range a {
		if b[fn] {
			return false
		}
	}
	return inOneList(pass, a, b)
}

// functionAt returns the function around a position in the package, or nil.
func functionAt(pass *analysis.Pass, pos token.Pos) *types.Func {
	if !pos.IsValid() {
		return nil
	}
	if decl := flow.FuncAt(pass, pos); decl != nil {
		fn, _ := pass.TypesInfo.Defs[decl.Name].(*types.Func)
		return fn
	}
	return nil
}

// callers has the functions of a package that call a function.
type callers map[*types.Func]map[*types.Func]bool

// callersIn looks through the package.
func callersIn(pass *analysis.Pass) callers {
	all := make(callers)
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.FuncDecl)
			if !ok || decl.Body == nil {
				continue
			}
			by, _ := pass.TypesInfo.Defs[decl.Name].(*types.Func)
			ast.Inspect(decl.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if fn := flow.Callee(pass.TypesInfo, call); fn != nil && fn.Pkg() == pass.Pkg {
						if all[fn] == nil {
							all[fn] = make(map[*types.Func]bool)
						}
						all[fn][by] = true
					}
				}
				return true
			})
		}
	}
	return all
}

// above returns a function with all that call it, and those that call them.
func (c callers) above(fn *types.Func) map[*types.Func]bool {
	all := map[*types.Func]bool{fn: true}
	for todo := []*types.Func{fn}; len(todo) > 0; todo = todo[1:] {
		for by := range c[todo[0]] {
			if !all[by] {
				all[by] = true
				todo = append(todo, by)
			}
		}
	}
	return all
}

// inOneList reports whether a list of the package has a function of one set as a value, and one of another set.
func inOneList(pass *analysis.Pass, a, b map[*types.Func]bool) (found bool) {
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			ast.Inspect(gen, func(n ast.Node) bool {
				list, ok := n.(*ast.CompositeLit)
				if !ok {
					return !found
				}
				found = found || holds(pass, list, a) && holds(pass, list, b)
				return false
			})
		}
	}
	return found
}

// holds reports whether a literal has a function of a set in it.
func holds(pass *analysis.Pass, list *ast.CompositeLit, set map[*types.Func]bool) (found bool) {
	ast.Inspect(list, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			fn, isFunc := pass.TypesInfo.Uses[id].(*types.Func)
			found = found || isFunc && set[fn]
		}
		return !found
	})
	return found
}
