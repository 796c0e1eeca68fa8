package taint

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
)

// Names of local variables, which SSA forgets. In
//
//	password := load()
//
// the value of the call has no name in SSA, but that it is called password says that it is a secret. Before the functions
// are solved, one pass over the syntax notes names that say something by the position that SSA keeps of the expression on
// the right: the opening bracket of a call, the operator of an operation. A table lookup finds them at each instruction.
// There is one name for each position; nothing is joined.

// A NameKey is a result of the expression at the position that SSA keeps of it.
type NameKey struct {
	Pos   token.Pos
	Index int
}

// What the index of a NameKey is where it is no result.
const (
	OfResult   = -1 // of the function: what a literal returns
	OfArgument = -2 // and below: of a call, the first argument and those after it

	// And below: of a call or a concatenation, a text among the first argument or operand and those after it whose name says
	// something. SSA has only its value, if that is constant.
	OfText = -1 << 16
)

// nameExprs notes which expressions of a file are assigned to variables, fields or keys whose names say something.
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
			for i, arg := range n.Args {
				e.nameText(arg, NameKey{n.Lparen, OfText - i})
			}
		case *ast.BinaryExpr:
			if n.Op == token.ADD {
				e.nameText(n.X, NameKey{n.OpPos, OfText})
				e.nameText(n.Y, NameKey{n.OpPos, OfText - 1})
			}
		}
		return true
	})
}

// nameAssigned notes the names on the left of an assignment. Of key[i] = b, the bytes are those of a key; of a field,
// only a function literal gets the name, since fields have theirs in SSA.
func (e *Package) nameAssigned(n *ast.AssignStmt) {
	for i, lhs := range n.Lhs {
		switch lhs := lhs.(type) {
		case *ast.Ident:
			// token += part: the sum has the position of the statement.
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

// nameLit notes what a function literal is called: what newToken := func() string {...} returns is a token.
func (e *Package) nameLit(name string, x ast.Expr) {
	if lit, ok := ast.Unparen(x).(*ast.FuncLit); ok {
		e.Names[NameKey{lit.Type.Func, OfResult}] = name
	}
}

// nameArgs notes which local byte slices and arrays with telling names a call may fill, as rand.Read(token) does. len and
// cap fill nothing.
func (e *Package) nameArgs(call *ast.CallExpr) {
	if id, ok := call.Fun.(*ast.Ident); ok && (id.Name == "len" || id.Name == "cap") {
		return
	}
	for i, arg := range call.Args {
		arg = ast.Unparen(arg)
		// rand.Read(key[:16])
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

// nameText notes the name of a variable or constant that is a text and is used as an argument or operand, also as a part of
// a constant text.
func (e *Package) nameText(x ast.Expr, key NameKey) {
	t := e.info.TypeOf(x)
	if t == nil || !ssautil.IsString(t) {
		return
	}
	var id *ast.Ident
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		id = x
	case *ast.SelectorExpr:
		if e.info.Types[x].Value == nil {
			return
		}
		id = x.Sel
	case *ast.BinaryExpr:
		if e.info.Types[x].Value != nil { // one constant in SSA
			e.nameText(x.X, key)
			e.nameText(x.Y, key)
		}
		return
	}
	if id != nil && e.Words.Secret(id.Name) {
		e.Names[key] = id.Name
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

// nameExpr notes the name of the i-th of n variables that rhs is assigned to: an expression of its own, or a result of
// the one call.
func (e *Package) nameExpr(name string, rhs []ast.Expr, i, n int) {
	if len(rhs) == n {
		e.nameLit(name, rhs[i])
	}
	key := NameKey{}
	switch {
	case len(rhs) == n:
		key.Pos = exprPos(rhs[i])
	case len(rhs) == 1:
		// token, err := newToken(): result 0 is called token
		key = NameKey{exprPos(rhs[0]), i}
	}
	e.nameAt(name, key)
}

// nameAt notes a name if it says something: that it is a secret, a token, the state of a login, or a code.
func (e *Package) nameAt(name string, key NameKey) {
	if key.Pos.IsValid() && (e.Words.Secret(name) || names.Token(name) || names.State(name) || names.Code(name)) {
		e.Names[key] = name
	}
}

// exprPos is the position that SSA keeps of an expression's value, or none for what SSA makes no instruction of.
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
		// password, ok := m["db"]
		if pair, ok := v.Type().(*types.Tuple); ok {
			for _, r := range *v.Referrers() {
				if first, ok := r.(*ssa.Extract); ok && first.Index == 0 {
					yield(g.Loc(first), pair.At(0).Type(), 0, g.Names[NameKey{v.Pos(), 0}])
					break
				}
			}
			return
		}
		yield(g.Loc(v), v.Type(), 0, g.Names[NameKey{v.Pos(), 0}])
	}
}
