package httpserver

import (
	"go/ast"
	"go/types"
	"path"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
)

// The folders that a package writes files to, by the syntax: constants and variables that begin the name of a file which is created, and
// those that are opened as an os.Root through which files are created.

// A written is the set of these folders.
type written struct {
	texts map[string]bool
	vars  map[types.Object]bool
}

// has reports whether a folder is one of them: by its name, or by the variable that has it.
func (w *written) has(p *flow.Pass, e ast.Expr, dir string) bool {
	if e == nil {
		return w.texts[path.Clean(dir)]
	}
	obj := objectOf(p, e)
	return obj != nil && w.vars[obj]
}

// objectOf returns the variable or field that an expression is, or nil.
func objectOf(p *flow.Pass, e ast.Expr) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return p.TypesInfo.Uses[e]
	case *ast.SelectorExpr:
		return p.TypesInfo.Uses[e.Sel]
	case *ast.StarExpr:
		return objectOf(p, e.X)
	}
	return nil
}

// creating are the functions that create a file or folder in the one that their first argument begins with.
var creating = map[string]bool{
	"os.Create": true, "os.OpenFile": true, "os.WriteFile": true, "os.CreateTemp": true, "io/ioutil.WriteFile": true, "io/ioutil.TempFile": true,
}

// writtenBy collects the folders of a package.
func writtenBy(p *flow.Pass) *written {
	w := &written{make(map[string]bool), make(map[types.Object]bool)}
	joined := make(map[types.Object]ast.Expr) // variables for the name of a file, and its folder
	w.each(p, func(n ast.Node) {
		if s, ok := n.(*ast.AssignStmt); ok && len(s.Lhs) == 1 && len(s.Rhs) == 1 {
			if dir := folderIn(p, s.Rhs[0]); dir != nil {
				if id, ok := s.Lhs[0].(*ast.Ident); ok {
					joined[p.TypesInfo.ObjectOf(id)] = dir
				}
			}
		}
	})
	roots := p.Known("creates in a root", func() bool { return w.createsInRoot(p) })
	w.each(p, func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return
		}
		fn := flow.Callee(p.TypesInfo, call)
		switch {
		case fn == nil || fn.Pkg() == nil:
		case fn.Name() == "SaveUploadedFile" && len(call.Args) > 1:
			w.add(p, call.Args[1], joined)
		case fn.Signature().Recv() != nil:
		case fn.FullName() == "os.OpenRoot" && roots, fn.FullName() == "os.CreateTemp":
			w.note(p, call.Args[0])
		case creating[fn.FullName()]:
			w.add(p, call.Args[0], joined)
		}
	})
	return w
}

func (w *written) each(p *flow.Pass, visit func(ast.Node)) {
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if n != nil {
				visit(n)
			}
			return true
		})
	}
}

// createsInRoot reports whether the package creates files through an os.Root.
func (w *written) createsInRoot(p *flow.Pass) (found bool) {
	w.each(p, func(n ast.Node) {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			switch sel.Sel.Name {
			case "OpenFile", "Create", "WriteFile":
				t := p.TypesInfo.TypeOf(sel.X)
				found = found || t != nil && ssautil.IsNamed(t, "os", "Root")
			}
		}
	})
	return found
}

// add notes the folder of a file's name.
func (w *written) add(p *flow.Pass, name ast.Expr, joined map[types.Object]ast.Expr) {
	dir := folderIn(p, name)
	if obj := objectOf(p, name); dir == nil && obj != nil {
		dir = joined[obj]
	}
	if dir != nil {
		w.note(p, dir)
	}
}

func (w *written) note(p *flow.Pass, dir ast.Expr) {
	if text, ok := flow.Constant(p.TypesInfo, dir); ok {
		w.texts[path.Clean(text)] = true
	} else if obj := objectOf(p, dir); obj != nil {
		w.vars[obj] = true
	}
}

// folderIn returns the folder in an expression for the name of a file in it: filepath.Join(dir, name), dir + "/" + name.
func folderIn(p *flow.Pass, e ast.Expr) ast.Expr {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		fn := flow.Callee(p.TypesInfo, e)
		if fn != nil && len(e.Args) > 1 && (fn.FullName() == "path/filepath.Join" || fn.FullName() == "path.Join") {
			return e.Args[0]
		}
	case *ast.BinaryExpr:
		for {
			left, ok := ast.Unparen(e.X).(*ast.BinaryExpr)
			if !ok {
				return e.X
			}
			e = left
		}
	}
	return nil
}
