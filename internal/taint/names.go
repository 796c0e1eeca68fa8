package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// nameKey is a result of the expression at the position that SSA keeps of it.
type nameKey struct {
	pos   token.Pos
	index int
}

// What a nameKey's index is beside a result.
const (
	ofResult   = -1 // of the function: what a literal returns
	ofArgument = -2 // and below: of a call, the first argument and those after it
)

// nameExprs notes which expressions are assigned to variables whose names say something. SSA forgets the
// names of local variables.
func (e *engine) nameExprs(file *ast.File) {
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
func (e *engine) nameAssigned(n *ast.AssignStmt) {
	for i, lhs := range n.Lhs {
		switch lhs := lhs.(type) {
		case *ast.Ident:
			if n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
				e.nameAt(lhs.Name, nameKey{pos: n.Pos()}) // what was there before is a part of it
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
func (e *engine) nameLit(name string, x ast.Expr) {
	if lit, ok := ast.Unparen(x).(*ast.FuncLit); ok {
		e.names[nameKey{lit.Type.Func, ofResult}] = name
	}
}

// nameArgs notes which local variables that a call may fill have telling names.
func (e *engine) nameArgs(call *ast.CallExpr) {
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
			e.names[nameKey{call.Lparen, ofArgument - i}] = id.Name
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

func (e *engine) nameExpr(name string, rhs []ast.Expr, i, n int) {
	if len(rhs) == n {
		e.nameLit(name, rhs[i])
	}
	key := nameKey{}
	switch {
	case len(rhs) == n:
		key.pos = exprPos(rhs[i])
	case len(rhs) == 1:
		key = nameKey{exprPos(rhs[0]), i}
	}
	e.nameAt(name, key)
}

func (e *engine) nameAt(name string, key nameKey) {
	if key.pos.IsValid() && (e.words.Secret(name) || names.Token(name) || names.State(name)) {
		e.names[key] = name
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

// markParams marks parameters that are sources: by their names, and because a framework calls the
// function with what came from outside.
func (g *group) markParams(fn *ssa.Function) {
	for _, p := range fn.Params {
		if g.namesSecret(p.Name(), p.Type()) {
			g.markNamed(loc{root: p}, "parameter "+p.Name(), p.Pos())
		}
	}
	if p := grpcRequest(fn); p != nil && !g.trusted {
		g.mark(loc{root: p}, g.source(sourceKey{at: p}, func() *Source {
			return &Source{Labels: model.Remote, Text: "gRPC request message", At: Site{Pos: p.Pos()}}
		}))
	}
	if p := boundRequest(fn); p != nil {
		src := g.source(sourceKey{at: p}, func() *Source {
			return &Source{Labels: model.Remote, Text: "HTTP request parameter", At: Site{Pos: p.Pos()}}
		})
		g.markBound(loc{root: p}, p.Type(), src)
	}
	if p := g.rpcArgs(fn); p != nil {
		g.mark(loc{root: p}, g.source(sourceKey{at: p}, func() *Source {
			return &Source{Labels: model.Remote, Text: "RPC argument", At: Site{Pos: p.Pos()}}
		}))
	}
	if p := cobraArgs(fn); p != nil {
		g.mark(loc{root: p}, g.source(sourceKey{at: p}, func() *Source {
			return &Source{Labels: model.Local, Text: "command-line argument", At: Site{Pos: p.Pos()}}
		}))
	}
}

// grpcRequest returns the parameter that holds the request if fn is a method of a gRPC service: it takes and
// returns protobuf messages, or its receiver embeds what protoc generates for services that lack methods.
func grpcRequest(fn *ssa.Function) *ssa.Parameter {
	if fn.Signature.Recv() == nil || len(fn.Params) != 3 || fn.Signature.Results().Len() != 2 {
		return nil
	}
	s := structOf(fn.Signature.Recv().Type())
	if s == nil || fn.Params[1].Type().String() != "context.Context" || structOf(fn.Params[2].Type()) == nil {
		return nil
	}
	if isProto(fn.Params[2].Type()) && isProto(fn.Signature.Results().At(0).Type()) {
		return fn.Params[2]
	}
	for f := range s.Fields() {
		if n := f.Name(); f.Embedded() && strings.HasPrefix(n, "Unimplemented") && strings.HasSuffix(n, "Server") {
			return fn.Params[2]
		}
	}
	return nil
}

// boundRequest returns the parameter of a handler that holds what go-swagger has read from a request: its type has a
// method that does that.
func boundRequest(fn *ssa.Function) *ssa.Parameter {
	for _, p := range fn.Params {
		if fn.Signature.Recv() != nil && p == fn.Params[0] || structOf(p.Type()) == nil {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(p.Type(), true, nil, "BindRequest")
		if m, ok := obj.(*types.Func); ok && m.Signature().Params().Len() == 2 && isHTTP(m.Signature().Params().At(0).Type(), "Request") {
			return p
		}
	}
	return nil
}

// markBound marks what go-swagger has read into a structure, or into one that is embedded there.
func (g *group) markBound(l loc, t types.Type, src originID) {
	s := structOf(t)
	_, index, _ := types.LookupFieldOrMethod(t, true, nil, "BindRequest")
	if s == nil || len(index) == 0 {
		return
	}
	if len(index) > 1 {
		g.markBound(l.part(step(index[0])), s.Field(index[0]).Type(), src)
		return
	}
	for i := range s.NumFields() {
		if isFree(t, s.Field(i)) {
			g.mark(l.part(step(i)), src)
		}
	}
}

// isFree reports whether a field holds a text of which go-swagger checked nothing but that it is there: a choice of the
// API's description, or a pattern, is checked by a method for the field, and a date or an id is of another type.
func isFree(t types.Type, f *types.Var) bool {
	named := namedOf(t)
	if named == nil || isHTTP(f.Type(), "Request") {
		return false
	}
	if of := namedOf(f.Type()); of != nil && of.Obj().Pkg() != nil && of.Obj().Pkg().Path() == "github.com/go-openapi/strfmt" {
		return false
	}
	checks, _, _ := types.LookupFieldOrMethod(t, true, named.Obj().Pkg(), "validate"+f.Name())
	return checks == nil
}

// rpcArgs returns the arguments that net/rpc gives to a method: it is exported, the second of its parameters is a
// pointer for the reply, it returns an error, and the package has to do with net/rpc.
func (e *engine) rpcArgs(fn *ssa.Function) *ssa.Parameter {
	sig := fn.Signature
	if sig.Recv() == nil || !token.IsExported(fn.Name()) || sig.Params().Len() != 2 || sig.Results().Len() != 1 || !isError(sig.Results().At(0).Type()) {
		return nil
	}
	if _, ok := sig.Params().At(1).Type().Underlying().(*types.Pointer); !ok || !e.tells(sig.Params().At(0).Type()) {
		return nil
	}
	for _, imp := range e.pkg.Imports() {
		if imp.Path() == "net/rpc" {
			return fn.Params[1]
		}
	}
	return nil
}

// isProto reports whether t is a protobuf message.
func isProto(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "ProtoMessage")
	return obj != nil
}

// cobraArgs returns the arguments that the cobra library gives to a command's function.
func cobraArgs(fn *ssa.Function) *ssa.Parameter {
	if len(fn.Params) != 2 {
		return nil
	}
	named := namedOf(fn.Params[0].Type())
	if named == nil || named.Obj().Pkg() == nil || named.Obj().Name() != "Command" ||
		pkgPath(named.Obj().Pkg()) != "github.com/spf13/cobra" {
		return nil
	}
	if s, ok := fn.Params[1].Type().Underlying().(*types.Slice); !ok || !isString(s.Elem()) {
		return nil
	}
	return fn.Params[1]
}
