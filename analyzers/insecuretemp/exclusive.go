package insecuretemp

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// refuses reports whether the sink refuses a file that is there already, and the code heeds that.
func refuses(pass *analysis.Pass, h *taint.Hit) bool {
	call, around := flow.CallAt(pass, h.Sink.At.Pos)
	if call == nil {
		return false
	}
	fn := flow.Callee(pass.TypesInfo, call)
	if fn == nil {
		return false
	}
	switch fn.FullName() {
	case "os.Mkdir", "(*os.Root).Mkdir", "syscall.Mkdir":
		return heeds(around) && expects(around)
	case "os.OpenFile", "(*os.Root).OpenFile":
		must, may := openFlags(pass, h, call, around)
		return must&os.O_EXCL != 0 || may&(os.O_CREATE|os.O_WRONLY|os.O_RDWR) == 0
	}
	return false
}

// expects reports whether the code reckons with a directory that is there already: it tries other names, or says that it is
// locked. Other code that makes a directory with a name that others know fails when they please.
func expects(around []ast.Node) bool {
	for _, n := range around {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			return true
		case *ast.FuncDecl, *ast.FuncLit:
			return mentions(n, "IsExist", "ErrExist", "EEXIST")
		}
	}
	return false
}

// heeded reports whether the sink makes a directory and an error stops the function, so that others can do no more than that.
func heeded(pass *analysis.Pass, h *taint.Hit) bool {
	call, around := flow.CallAt(pass, h.Sink.At.Pos)
	return call != nil && h.Sink.Callee == "os.Mkdir" && heeds(around)
}

// heeds reports whether an error of the call is looked at, and is not forgiven where it says that there is a file already.
func heeds(around []ast.Node) bool {
	switch n := around[1].(type) {
	case *ast.ExprStmt, *ast.DeferStmt, *ast.GoStmt:
		return false
	case *ast.AssignStmt:
		if id, ok := n.Lhs[0].(*ast.Ident); ok && id.Name == "_" {
			return false
		}
	}
	i := slices.IndexFunc(around, isFunc)
	return i >= 0 && !forgives(around[i])
}

func isFunc(n ast.Node) bool {
	switch n.(type) {
	case *ast.FuncDecl, *ast.FuncLit:
		return true
	}
	return false
}

// forgives reports whether a function goes on where an error says that a file exists.
func forgives(fn ast.Node) bool {
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			found = found || n.Op == token.NOT && asksExists(n.X)
		case *ast.IfStmt:
			found = found || asksExists(n.Cond) && goesOn(n.Body)
		case *ast.BinaryExpr:
			found = found || n.Op == token.NEQ && (asksExists(n.X) || asksExists(n.Y))
		}
		return !found
	})
	return found
}

// asksExists reports whether an expression is the question whether a file exists, or a part of it.
func asksExists(e ast.Expr) bool {
	return mentions(e, "IsExist", "ErrExist", "EEXIST")
}

// mentions reports whether one of the names is used in a piece of code.
func mentions(code ast.Node, names ...string) bool {
	found := false
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			found = found || slices.Contains(names, id.Name)
		}
		return !found
	})
	return found
}

// goesOn reports whether a block neither leaves the function with an error nor tries again.
func goesOn(body *ast.BlockStmt) bool {
	if len(body.List) == 0 {
		return true
	}
	switch last := body.List[len(body.List)-1].(type) {
	case *ast.BranchStmt:
		return last.Tok != token.CONTINUE
	case *ast.ReturnStmt:
		if len(last.Results) == 0 {
			return true
		}
		id, ok := last.Results[len(last.Results)-1].(*ast.Ident)
		return ok && id.Name == "nil"
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		return !ok || !ends(call)
	}
	return true
}

// ends reports whether a call is one that does not return, by its name.
func ends(call *ast.CallExpr) bool {
	name := ""
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	return name == "panic" || name == "Exit" || strings.HasPrefix(name, "Fatal")
}

// openFlags returns the flags that a call of OpenFile surely and possibly has.
func openFlags(pass *analysis.Pass, h *taint.Hit, call *ast.CallExpr, around []ast.Node) (must, may int) {
	const all = -1
	if len(call.Args) != 3 {
		return 0, all
	}
	must, may, ok := flagsOf(pass, call.Args[1], around)
	if ok {
		return must, may
	}
	if arg, around := argument(pass, h, call.Args[1], around); arg != nil {
		if must, may, ok = flagsOf(pass, arg, around); ok {
			return must, may
		}
	}
	return 0, all
}

// argument returns what the last caller on the way gives for a parameter that an expression is, and where.
func argument(pass *analysis.Pass, h *taint.Hit, e ast.Expr, around []ast.Node) (ast.Expr, []ast.Node) {
	id, ok := ast.Unparen(e).(*ast.Ident)
	i := slices.IndexFunc(around, isFunc)
	if !ok || i < 0 {
		return nil, nil
	}
	decl, ok := around[i].(*ast.FuncDecl)
	if !ok {
		return nil, nil
	}
	fn, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func)
	if !ok {
		return nil, nil
	}
	v, _ := pass.TypesInfo.Uses[id].(*types.Var)
	n := slices.Index(slices.Collect(fn.Signature().Params().Variables()), v)
	for _, s := range slices.Backward(h.Steps) {
		call, around := flow.CallAt(pass, s.At.Pos)
		if call != nil && flow.Callee(pass.TypesInfo, call) == fn && 0 <= n && n < len(call.Args) {
			return call.Args[n], around
		}
	}
	return nil, nil
}

// flagsOf returns the flags that an expression surely and possibly has, if it is made of constants.
func flagsOf(pass *analysis.Pass, e ast.Expr, around []ast.Node) (must, may int, ok bool) {
	r := flagReader{pass: pass, around: around, open: make(map[types.Object]bool)}
	return r.expr(e)
}

// A flagReader reads the flags of an expression and of the local variables in it.
type flagReader struct {
	pass   *analysis.Pass
	around []ast.Node
	open   map[types.Object]bool // variables that are being read: one may be computed from itself
	read   int
}

// maxFlagVars bounds the variables that are read, each as often as it is mentioned.
const maxFlagVars = 32

func (r *flagReader) expr(e ast.Expr) (must, may int, ok bool) {
	e = ast.Unparen(e)
	if v := r.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.Int {
		n, ok := constant.Int64Val(v)
		return int(n), int(n), ok
	}
	switch e := e.(type) {
	case *ast.BinaryExpr:
		m1, y1, ok1 := r.expr(e.X)
		m2, y2, ok2 := r.expr(e.Y)
		return m1 | m2, y1 | y2, ok1 && ok2 && e.Op == token.OR
	case *ast.Ident:
		return r.variable(e)
	}
	return 0, 0, false
}

// variable is expr for a local variable. What a statement adds is sure only if it stands in a block that
// the use stands in too, and nothing replaces the value.
func (r *flagReader) variable(id *ast.Ident) (must, may int, ok bool) {
	pass, around, obj := r.pass, r.around, r.pass.TypesInfo.ObjectOf(id)
	if r.read++; r.open[obj] || r.read > maxFlagVars {
		return 0, 0, false
	}
	r.open[obj] = true
	defer delete(r.open, obj)
	given := flow.Local(pass.TypesInfo, around, id)
	for i, a := range given {
		if len(a.Rhs) != len(a.Lhs) {
			return 0, 0, false
		}
		n := slices.IndexFunc(a.Lhs, func(l ast.Expr) bool {
			v, ok := l.(*ast.Ident)
			return ok && pass.TypesInfo.ObjectOf(v) == obj
		})
		if n < 0 {
			return 0, 0, false
		}
		m, y, known := r.expr(a.Rhs[n])
		if !known {
			return 0, 0, false
		}
		block := slices.Index(around, ast.Node(blockOf(pass, a)))
		switch {
		case a.Tok == token.OR_ASSIGN && block >= 0 && a.Pos() < id.Pos():
			must |= m
		case a.Tok == token.OR_ASSIGN:
		case i == 0:
			must = m
		case a.Tok == token.ASSIGN:
			must &= m
		default:
			return 0, 0, false
		}
		may |= y
	}
	return must, may, len(given) > 0
}

// blockOf returns the block that a statement stands in.
func blockOf(pass *analysis.Pass, stmt ast.Stmt) *ast.BlockStmt {
	for _, n := range flow.Enclosing(pass, stmt.Pos()) {
		if block, ok := n.(*ast.BlockStmt); ok {
			return block
		}
	}
	return nil
}
