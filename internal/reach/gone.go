package reach

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// gone are the names that declarations of the base declared, wrote and called which are gone, or do so less often now. The
// text of the base is not type-checked, so names are all that is known of them.
type gone struct {
	declared folders
	written  folders // variables, fields, and types of which a literal gave all fields
	called   set
}

// folders are names with the folders whose packages they are of; "" where a name can be of any package.
type folders map[string][]string

func (f folders) has(name, folder string) bool {
	return slices.Contains(f[name], "") || slices.Contains(f[name], folder)
}

// lost notes what parts of a file of the base said that the file does not say any more.
func (j *Judge) lost(file string, old, now []*part, after layout) {
	folder := folderOf(file)
	still := make(set)
	for _, p := range after.parts {
		still.add(p.names...)
	}
	for _, p := range old {
		for _, n := range p.names {
			if p.isImport() || p.isInit || still[n] || j.declares(folder, n) {
				continue
			}
			if _, method, ok := strings.Cut(n, "."); ok {
				j.gone.declared[method] = append(j.gone.declared[method], "")
			} else {
				j.gone.declared[n] = append(j.gone.declared[n], folder)
			}
		}
	}
	m := make(mentions)
	for _, p := range old {
		m.count(p, 1)
	}
	for _, p := range now {
		m.count(p, -1)
	}
	for what, n := range m {
		switch {
		case n <= 0:
		case what.call:
			j.gone.called.add(what.name)
		case what.bare:
			j.gone.written[what.name] = append(j.gone.written[what.name], folder)
		default:
			j.gone.written[what.name] = append(j.gone.written[what.name], "")
		}
	}
}

// declares reports whether the package in a folder declares a name now.
func (j *Judge) declares(folder, name string) bool {
	return slices.ContainsFunc(j.graph.folders[folder], func(d *decl) bool { return slices.Contains(d.names, name) })
}

// mentions count how often declarations of some names write or call something.
type mentions map[mention]int

type mention struct {
	by   string // the names of the declaration
	name string
	call bool
	bare bool // without a package or variable before it
}

func (m mentions) count(p *part, n int) {
	by := strings.Join(p.names, " ")
	note := func(name string, call, bare bool) { m[mention{by, name, call, bare}] += n }
	path := func(e ast.Expr) { pathNames(e, func(name string, bare bool) { note(name, false, bare) }) }
	ast.Inspect(p.node, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.AssignStmt:
			for _, lhs := range node.Lhs {
				if node.Tok != token.DEFINE {
					path(lhs)
				}
			}
		case *ast.IncDecStmt:
			path(node.X)
		case *ast.SendStmt:
			path(node.Chan)
		case *ast.UnaryExpr:
			if node.Op == token.AND {
				path(node.X)
			}
		case *ast.CompositeLit:
			for _, e := range node.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					if id, ok := kv.Key.(*ast.Ident); ok {
						note(id.Name, false, false)
					}
				} else if node.Type != nil {
					path(node.Type)
				}
			}
		case *ast.CallExpr:
			pathNames(node.Fun, func(name string, bare bool) { note(name, true, false) })
			if sel, ok := node.Fun.(*ast.SelectorExpr); ok && len(node.Args) > 0 {
				path(sel.X)
			}
		}
		return true
	})
}

// pathNames calls f for the names in x.f[i].g.
func pathNames(e ast.Expr, f func(name string, bare bool)) {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			f(x.Name, true)
			return
		case *ast.SelectorExpr:
			f(x.Sel.Name, false)
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.IndexListExpr:
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
