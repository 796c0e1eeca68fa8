package taint

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/names"
)

// NameKey is a result of the expression at the position that SSA keeps of it.
type NameKey struct {
	Pos   token.Pos
	Index int
}

// What a nameKey's index is beside a result.
const (
	OfResult   = -1 // of the function: what a literal returns
	OfArgument = -2 // and below: of a call, the first argument and those after it
)

// nameExprs notes which expressions are assigned to variables whose names say something. SSA forgets the
// names of local variables.
func (e *Package) nameExprs(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			e.nameAssigned(n)
		case *ast.ValueSpec:
			for i, id := range n.Names {
				e.nameExpr(id.Name, n.Values, i, len(n.Names))
			}
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok {
				e.nameLit(id.Name, n.Value)
			}
		case *ast.CallExpr:
			e.nameArgs(n)
		}
		return true
	})
}

// nameAssigned notes the names on the left. The bytes of a key are made one by one.
func (e *Package) nameAssigned(n *ast.AssignStmt) {
	for i, lhs := range n.Lhs {
		switch lhs := lhs.(type) {
		case *ast.Ident:
			if n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
				e.nameAt(lhs.Name, NameKey{Pos: n.Pos()}) // what was there before is a part of it
				continue
			}
			e.nameExpr(lhs.Name, n.Rhs, i, len(n.Lhs))
		case *ast.IndexExpr:
			if id, ok := lhs.X.(*ast.Ident); ok && isLetters(e.info.TypeOf(id)) {
				e.nameExpr(id.Name, n.Rhs, i, len(n.Lhs))
			}
		case *ast.SelectorExpr:
			if len(n.Rhs) == len(n.Lhs) {
				e.nameLit(lhs.Sel.Name, n.Rhs[i])
			}
		}
	}
}

// nameLit notes what a function literal is called.
func (e *Package) nameLit(name string, x ast.Expr) {
	if lit, ok := ast.Unparen(x).(*ast.FuncLit); ok {
		e.Names[NameKey{lit.Type.Func, OfResult}] = name
	}
}

// nameArgs notes which local variables that a call may fill have telling names.
func (e *Package) nameArgs(call *ast.CallExpr) {
	if id, ok := call.Fun.(*ast.Ident); ok && (id.Name == "len" || id.Name == "cap") {
		return
	}
	for i, arg := range call.Args {
		arg = ast.Unparen(arg)
		if part, ok := arg.(*ast.SliceExpr); ok {
			arg = part.X
		}
		id, ok := arg.(*ast.Ident)
		if !ok || !names.Token(id.Name) {
			continue
		}
		if v, ok := e.info.Uses[id].(*types.Var); ok && v.Kind() == types.LocalVar && isLetters(v.Type()) {
			e.Names[NameKey{call.Lparen, OfArgument - i}] = id.Name
		}
	}
}

// isLetters reports whether t is a slice or an array of bytes or runes.
func isLetters(t types.Type) bool {
	if a, ok := t.Underlying().(*types.Array); ok {
		t = types.NewSlice(a.Elem())
	}
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Byte || b.Kind() == types.Int32)
}

func (e *Package) nameExpr(name string, rhs []ast.Expr, i, n int) {
	if len(rhs) == n {
		e.nameLit(name, rhs[i])
	}
	key := NameKey{}
	switch {
	case len(rhs) == n:
		key.Pos = exprPos(rhs[i])
	case len(rhs) == 1:
		key = NameKey{exprPos(rhs[0]), i}
	}
	e.nameAt(name, key)
}

func (e *Package) nameAt(name string, key NameKey) {
	if key.Pos.IsValid() && (e.Words.Secret(name) || names.Token(name) || names.State(name)) {
		e.Names[key] = name
	}
}

// exprPos is the position that SSA keeps of an expression's value.
func exprPos(x ast.Expr) token.Pos {
	switch x := ast.Unparen(x).(type) {
	case *ast.CallExpr:
		return x.Lparen
	case *ast.BinaryExpr:
		return x.OpPos
	case *ast.TypeAssertExpr:
		return x.Lparen
	case *ast.IndexExpr:
		return x.Lbrack
	case *ast.StarExpr:
		return x.Star
	case *ast.UnaryExpr:
		return x.OpPos
	}
	return token.NoPos
}

// EachName yields where what an instruction makes is, its type, which result of a call it is, and the telling name of the
// variable that it is assigned to, or "".
func (g *Func) EachName(v ssa.Value, yield func(l access.Loc, t types.Type, index int, name string)) {
	switch v := v.(type) {
	case *ssa.Call:
		if tuple, ok := v.Type().(*types.Tuple); ok {
			for i := range tuple.Len() {
				yield(access.Loc{Root: v, Path: access.FieldStep(i)}, tuple.At(i).Type(), i, g.Names[NameKey{v.Pos(), i}])
			}
			return
		}
		yield(access.Loc{Root: v}, v.Type(), 0, g.Names[NameKey{v.Pos(), 0}])
	case *ssa.BinOp, *ssa.Convert, *ssa.TypeAssert, *ssa.Lookup, *ssa.UnOp:
		yield(g.Loc(v), v.Type(), 0, g.Names[NameKey{v.Pos(), 0}])
	}
}
