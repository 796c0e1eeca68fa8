package insecuretemp

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// fix chooses a name that nobody knows, where the path is nothing but a constant name in the shared temporary directory
// and what creates the file or directory gives the new name to the program.
func fix(pass *analysis.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, around := flow.CallAt(pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At || category(h) != "predictable" {
		return nil
	}
	f := &fixer{pass: pass, call: call, around: around}
	fn := flow.Callee(pass.TypesInfo, call)
	if fn == nil || len(call.Args) != fn.Signature().Params().Len() {
		return nil // a function value, or what another call returns: the arguments are not there to be rewritten
	}
	switch fn.FullName() {
	case "os.Create":
		return f.file()
	case "os.OpenFile":
		if hasFlag(pass, fn, call.Args[1], "O_CREATE") && !hasFlag(pass, fn, call.Args[1], "O_APPEND") {
			return f.file()
		}
	case "os.Mkdir", "os.MkdirAll":
		return f.dir()
	}
	return nil
}

// A fixer rewrites a call that creates something.
type fixer struct {
	pass   *analysis.Pass
	call   *ast.CallExpr
	around []ast.Node
}

// file has os.CreateTemp in the place of a call that creates a file: it returns the same.
func (f *fixer) file() []analysis.SuggestedFix {
	name := f.osName()
	dir, base, ok := f.place(f.call.Args[0])
	if !ok || name == "" {
		return nil
	}
	ext := path.Ext(base)
	if ext == base {
		ext = ""
	}
	pattern := strings.TrimSuffix(base, ext) + "-*" + ext
	return []analysis.SuggestedFix{{
		Message:   "Create the file with os.CreateTemp",
		TextEdits: []analysis.TextEdit{replace(f.call.Pos(), f.call.End(), name+".CreateTemp("+dir+", "+strconv.Quote(pattern)+")")},
	}}
}

// osName is the name of package os in the call.
func (f *fixer) osName() string {
	if sel, ok := f.call.Fun.(*ast.SelectorExpr); ok {
		if id, ok := sel.X.(*ast.Ident); ok {
			return id.Name
		}
	}
	return ""
}

// place takes a constant path apart that lies in the shared temporary directory itself: into the directory as os.CreateTemp
// wants it, as a Go expression, and the name.
func (f *fixer) place(e ast.Expr) (dir, base string, ok bool) {
	e = ast.Unparen(e)
	if text, isConst := f.text(e); isConst {
		dir, base = path.Split(text)
		switch dir {
		case "/tmp/":
			return `""`, base, base != ""
		case "/var/tmp/", "/dev/shm/":
			return strconv.Quote(strings.TrimSuffix(dir, "/")), base, base != ""
		}
		return "", "", false
	}
	switch e := e.(type) {
	case *ast.CallExpr:
		isJoin := flow.IsFunc(f.pass.TypesInfo, e, "path/filepath", "Join") || flow.IsFunc(f.pass.TypesInfo, e, "path", "Join")
		if isJoin && len(e.Args) == 2 && f.isTempDir(e.Args[0]) {
			base, ok = f.text(e.Args[1])
		}
	case *ast.BinaryExpr:
		if e.Op == token.ADD && f.isTempDir(e.X) {
			base, ok = f.text(e.Y)
			base = strings.TrimPrefix(base, "/")
		}
	}
	return `""`, base, ok && base != "" && !strings.ContainsAny(base, `/\*`)
}

func (f *fixer) isTempDir(e ast.Expr) bool {
	if text, ok := f.text(e); ok {
		return text == "/tmp"
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && flow.IsFunc(f.pass.TypesInfo, call, "os", "TempDir")
}

func (f *fixer) text(e ast.Expr) (string, bool) {
	return ssautil.Text(f.pass.TypesInfo.Types[e].Value)
}

// dir has os.MkdirTemp in the place of two statements, of which the first gives a variable the path and the second makes
// the directory, as the condition of an if or on its own.
func (f *fixer) dir() []analysis.SuggestedFix {
	id, ok := f.call.Args[0].(*ast.Ident)
	if !ok || f.osName() == "" {
		return nil
	}
	given := flow.Local(f.pass.TypesInfo, f.around, id)
	if len(given) != 1 || given[0].Tok != token.DEFINE || len(given[0].Lhs) != 1 {
		return nil
	}
	made, ok := f.around[1].(*ast.AssignStmt)
	if !ok || made.Tok != token.DEFINE || len(made.Lhs) != 1 {
		return nil
	}
	err, ok := made.Lhs[0].(*ast.Ident)
	dir, base, isPlace := f.place(given[0].Rhs[0])
	if !ok || err.Name == "_" || !isPlace {
		return nil
	}
	rest, ok := f.second(given[0], made)
	if !ok || f.declaredLater(given[0], err) {
		return nil
	}
	first := id.Name + ", " + err.Name + " := " + f.osName() + ".MkdirTemp(" + dir + ", " + strconv.Quote(base+"-*") + ")"
	return []analysis.SuggestedFix{{
		Message:   "Make the directory with os.MkdirTemp",
		TextEdits: []analysis.TextEdit{replace(given[0].Pos(), given[0].End(), first), rest},
	}}
}

// second returns the edit that takes the making of the directory away, if it follows on the first statement.
func (f *fixer) second(given, made *ast.AssignStmt) (analysis.TextEdit, bool) {
	var stmt ast.Stmt = made
	edit := replace(given.End(), made.End(), "")
	if cond, ok := f.around[2].(*ast.IfStmt); ok && cond.Init == made {
		stmt, edit = cond, replace(made.Pos(), cond.Cond.Pos(), "")
	}
	for _, n := range f.around {
		block, ok := n.(*ast.BlockStmt)
		if !ok {
			continue
		}
		for i, s := range block.List {
			if s == stmt {
				return edit, i > 0 && block.List[i-1] == given
			}
		}
	}
	return edit, false
}

// declaredLater reports whether the block declares a variable of the error's name below: then it would be declared twice.
func (f *fixer) declaredLater(given *ast.AssignStmt, err *ast.Ident) bool {
	scope := f.pass.Pkg.Scope().Innermost(given.Pos())
	if scope == nil {
		return true
	}
	obj := scope.Lookup(err.Name)
	own, isOwn := f.pass.TypesInfo.Defs[err].(*types.Var)
	return obj != nil && obj.Pos() > given.Pos() && !(isOwn && obj == own)
}

func replace(pos, end token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)}
}
