package insecuretemp

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"io/fs"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// inspect reports what the code of one function shows: names that are used after the file was removed, and files that
// are opened to all users.
func inspect(pass *analysis.Pass) {
	if !slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == "os" }) {
		return
	}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
				t := tracker{pass: pass, made: make(map[types.Object]types.Object), first: make(map[types.Object]*removal)}
				t.block(fn.Body, nil)
			}
		}
	}
}

// A removal is where a temporary file is removed, and the statements that come after it.
type removal struct {
	pos   token.Pos
	block ast.Node // the block that it stands in
}

// A tracker follows the temporary files of a function.
type tracker struct {
	pass  *analysis.Pass
	made  map[types.Object]types.Object // variables that hold a file, its name or a directory, to the variable that was first
	first map[types.Object]*removal     // by the variable that was first
}

// block looks at a block's statements in order. The blocks around it are given from the inside out.
func (t *tracker) block(body ast.Node, around []ast.Node) {
	around = append([]ast.Node{body}, around...)
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.DeferStmt, *ast.GoStmt:
			return false // it runs at another time
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			if n != body {
				t.block(n, around)
				return false
			}
		case *ast.AssignStmt:
			t.assign(n)
		case *ast.CallExpr:
			t.call(n, around)
		}
		return true
	})
}

// assign notes a variable that holds a temporary file, a directory or a name.
func (t *tracker) assign(a *ast.AssignStmt) {
	if len(a.Rhs) != 1 {
		return
	}
	id, ok := a.Lhs[0].(*ast.Ident)
	if !ok {
		return
	}
	obj := t.pass.TypesInfo.ObjectOf(id)
	if obj == nil {
		return
	}
	delete(t.made, obj)
	call, isCall := ast.Unparen(a.Rhs[0]).(*ast.CallExpr)
	switch {
	case isCall && (flow.IsFunc(t.pass.TypesInfo, call, "os", "CreateTemp") || flow.IsFunc(t.pass.TypesInfo, call, "os", "MkdirTemp")):
		t.made[obj] = obj
		delete(t.first, obj)
	default:
		if from := t.origin(a.Rhs[0]); from != nil {
			t.made[obj] = from
		}
	}
}

// origin returns the variable of the temporary file or directory that an expression is the name of: f.Name() or dir.
func (t *tracker) origin(e ast.Expr) types.Object {
	e = ast.Unparen(e)
	if call, ok := e.(*ast.CallExpr); ok {
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || sel.Sel.Name != "Name" || len(call.Args) != 0 {
			return nil
		}
		e = sel.X
	}
	if id, ok := e.(*ast.Ident); ok {
		return t.made[t.pass.TypesInfo.ObjectOf(id)]
	}
	return nil
}

// call looks at a call: it may remove a temporary file, use its name, or open it to others.
func (t *tracker) call(call *ast.CallExpr, around []ast.Node) {
	fn := flow.Callee(t.pass.TypesInfo, call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "os" {
		return
	}
	switch fn.FullName() {
	case "os.Remove", "os.RemoveAll":
		if from := t.origin(call.Args[0]); from != nil {
			t.first[from] = &removal{call.Pos(), around[0]}
		}
	case "os.Create", "os.WriteFile", "os.Mkdir", "os.MkdirAll", "os.OpenFile":
		from := t.origin(call.Args[0])
		if r := t.first[from]; from != nil && r != nil && slices.Contains(around, r.block) && !t.exclusive(fn, call) {
			t.report(call, "reused", "the name of a temporary file is used after the file was removed, and others can have taken it; "+
				"keep the file, or use a name in a directory from os.MkdirTemp")
		}
	case "os.Chmod", "(*os.File).Chmod":
		var file ast.Expr
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && fn.Signature().Recv() != nil {
			file = sel.X
		} else {
			file = call.Args[0]
		}
		if t.origin(file) != nil && t.opens(call.Args[len(call.Args)-1]) {
			t.report(call, "writable", "a temporary file is opened to all users for writing; give it a mode such as 0o600")
		}
	}
}

// exclusive reports whether a call of os.OpenFile refuses a file that is there.
func (t *tracker) exclusive(fn *types.Func, call *ast.CallExpr) bool {
	if fn.Name() != "OpenFile" || len(call.Args) < 2 {
		return false
	}
	found := false
	ast.Inspect(call.Args[1], func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == "O_EXCL"
		return !found
	})
	return found
}

// opens reports whether a constant mode lets everybody write, also over what others have written.
func (t *tracker) opens(mode ast.Expr) bool {
	v := t.pass.TypesInfo.Types[mode].Value
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	bits, ok := constant.Uint64Val(v)
	const othersWrite = 0o002
	return ok && bits&othersWrite != 0 && bits&uint64(fs.ModeSticky) == 0
}

func (t *tracker) report(call *ast.CallExpr, category, message string) {
	t.pass.Report(analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Category: category, Message: message})
}
