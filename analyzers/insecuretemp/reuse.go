package insecuretemp

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// This file, fate.go and effect.go walk the syntax, because the engine follows what a name is and not what has become of the
// file that it names: a name is the same value before and after os.Remove. For that the state of an object is needed, which
// the engine does not keep yet. A function's blocks are read in order, with the removals that surely have happened; what
// functions do with files that they are given is found in maxRounds rounds.

// inspect reports names that are used after the file was removed, and files that are opened to all users, also
// where that is done by other functions of the package.
func inspect(pass *analysis.Pass) {
	if !imports(pass, "os", "io/ioutil") {
		return
	}
	var decls []*ast.FuncDecl
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
				decls = append(decls, fn)
			}
		}
	}
	known := make(map[*types.Func]*effects)
	for range maxRounds {
		changed := false
		for _, fn := range decls {
			obj, _ := pass.TypesInfo.Defs[fn.Name].(*types.Func)
			found := track(pass, fn, known, false)
			if old := known[obj]; !found.empty() && (old == nil || !found.equal(old)) {
				known[obj], changed = found, true
			}
		}
		if !changed {
			break
		}
	}
	for _, fn := range decls {
		track(pass, fn, known, true)
	}
}

// maxRounds bounds the helpers of helpers that are followed.
const maxRounds = 4

func imports(pass *analysis.Pass, paths ...string) bool {
	return slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return slices.Contains(paths, p.Path()) })
}

// track follows the temporary files of a function, and the files that its parameters name.
func track(pass *analysis.Pass, fn *ast.FuncDecl, known map[*types.Func]*effects, report bool) *effects {
	t := tracker{
		pass: pass, known: known, reports: report,
		made: make(map[types.Object]types.Object), first: make(map[types.Object]*removal), params: make(map[types.Object]int),
		found: &effects{make(map[int]effect), make(map[int]fate)},
	}
	i := 0
	for _, field := range fn.Type.Params.List {
		for _, id := range field.Names {
			if obj := pass.TypesInfo.Defs[id]; obj != nil {
				t.made[obj], t.params[obj] = obj, i
			}
			i++
		}
		if len(field.Names) == 0 {
			i++
		}
	}
	t.block(fn.Body, nil)
	return t.found
}

// A removal is where a temporary file is removed, and the statements that come after it.
type removal struct {
	block    ast.Node // the block that it stands in
	deferred bool     // it happens when the function returns
}

// A tracker follows the temporary files of a function.
type tracker struct {
	pass    *analysis.Pass
	known   map[*types.Func]*effects
	reports bool
	made    map[types.Object]types.Object // variables that hold a file, its name or a directory, to the variable that was first
	first   map[types.Object]*removal     // by the variable that was first
	params  map[types.Object]int          // those that are parameters, which may be anything
	found   *effects
}

// block looks at a block's statements in order. The blocks around it are given from the inside out.
func (t *tracker) block(body ast.Node, around []ast.Node) {
	around = append([]ast.Node{body}, around...)
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.GoStmt:
			return false // it runs at another time
		case *ast.DeferStmt:
			t.deferred(n, around)
			return false
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			if n != body {
				t.block(n, around)
				return false
			}
		case *ast.AssignStmt:
			for _, rhs := range n.Rhs {
				t.block(rhs, around)
			}
			t.assign(n, around)
			return false
		case *ast.CallExpr:
			t.call(n, around)
		case *ast.ReturnStmt:
			t.results(n, around)
		}
		return true
	})
}

// assign notes the variables that hold a temporary file, a directory or a name.
func (t *tracker) assign(a *ast.AssignStmt, around []ast.Node) {
	for i, lhs := range a.Lhs {
		id, ok := lhs.(*ast.Ident)
		if !ok {
			continue
		}
		obj := t.pass.TypesInfo.ObjectOf(id)
		if obj == nil {
			continue
		}
		result, rhs := i, a.Rhs[0]
		if len(a.Rhs) == len(a.Lhs) {
			result, rhs = 0, a.Rhs[i]
		}
		from := t.origin(rhs)
		delete(t.made, obj)
		switch f := t.fate(rhs, result); {
		case f != unknown:
			t.made[obj] = obj
			delete(t.params, obj)
			delete(t.first, obj)
			if f == removed {
				t.first[obj] = &removal{block: enclosing(around)}
			}
		case from != nil && result == 0:
			t.made[obj] = from
		}
	}
}

// enclosing returns the innermost block. An expression that is looked at as one is none.
func enclosing(around []ast.Node) ast.Node {
	for _, n := range around {
		if _, ok := n.(ast.Expr); !ok {
			return n
		}
	}
	return nil
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

// deferred notes a removal at the end of the function.
func (t *tracker) deferred(d *ast.DeferStmt, around []ast.Node) {
	ast.Inspect(d.Call, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if fn := flow.Callee(t.pass.TypesInfo, call); fn != nil && (fn.FullName() == "os.Remove" || fn.FullName() == "os.RemoveAll") {
			if from := t.origin(call.Args[0]); from != nil && t.first[from] == nil && n == d.Call {
				t.first[from] = &removal{enclosing(around), true}
			}
		}
		return true
	})
}

// call looks at a call: it may remove a temporary file, use its name, or open it to others.
func (t *tracker) call(call *ast.CallExpr, around []ast.Node) {
	fn := flow.Callee(t.pass.TypesInfo, call)
	if fn == nil || fn.Pkg() == nil {
		return
	}
	if e := t.known[fn]; e != nil {
		for i := range call.Args {
			t.apply(e.params[i], call, call.Args[i], around)
		}
		return
	}
	if fn.FullName() == "os/exec.Command" || fn.FullName() == "os/exec.CommandContext" {
		for _, arg := range call.Args { // a program is told the name
			if from := t.origin(arg); from != nil && t.gone(from, around, false) {
				t.apply(creates, call, arg, around)
			}
		}
		return
	}
	if arg, e := effectOf(t.pass, fn, call); e != 0 {
		t.apply(e, call, arg, around)
	}
}

// parent returns the variable of the directory that an expression joins a name to.
func (t *tracker) parent(e ast.Expr) types.Object {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	info := t.pass.TypesInfo
	if !ok || len(call.Args) < 2 || !flow.IsFunc(info, call, "path/filepath", "Join") && !flow.IsFunc(info, call, "path", "Join") {
		return nil
	}
	return t.origin(call.Args[0])
}

// apply lets a call have an effect on the file that an expression names.
func (t *tracker) apply(e effect, call *ast.CallExpr, name ast.Expr, around []ast.Node) {
	from := t.origin(name)
	if from == nil && e == creates {
		from = t.parent(name)
	}
	if from == nil || e == 0 {
		return
	}
	gone := t.gone(from, around, false)
	if e&removes != 0 {
		t.first[from] = &removal{block: enclosing(around)}
	}
	i, isParam := t.params[from]
	switch {
	case isParam && e&creates != 0 && gone:
		t.found.params[i] |= e | remakes
	case isParam:
		t.found.params[i] |= e
	case e&creates != 0 && gone || e&remakes != 0:
		t.report(call, "reused", "the name of a temporary file is used after the file was removed, and others can have taken it; "+
			"keep the file, or use a name in a directory from os.MkdirTemp")
	case e&opens != 0:
		t.report(call, "writable", "a temporary file is opened to all users for writing; give it a mode such as 0o600")
	}
}

func (t *tracker) report(call *ast.CallExpr, category, message string) {
	if t.reports {
		t.pass.Report(analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Category: category, Message: message})
	}
}
