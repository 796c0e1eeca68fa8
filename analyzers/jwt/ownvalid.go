package jwt

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// ownValid reports a method by which a type of claims says that all are valid.
func (p *pass) ownValid(fd *ast.FuncDecl) {
	obj, ok := p.TypesInfo.Defs[fd.Name].(*types.Func)
	if !ok || fd.Body == nil || !p.parses() || p.looksAtTimes() || !p.isParsed(obj) || !embedsClaims(obj) || !returnsNil(fd) {
		return
	}
	p.Decided(flow.Decision{Rule: Rule, Category: "claims", Use: at(fd.Name.Pos()), Node: fd.Name,
		Message: "this method stands for that of the claims that are embedded, and says that all tokens are valid, those that have expired too; leave it out, or call theirs"})
}

// embedsClaims reports whether the type of a method embeds claims of the library, whose method of that name it hides.
func embedsClaims(method *types.Func) bool {
	str := ssautil.StructOf(method.Signature().Recv().Type())
	if str == nil {
		return false
	}
	for f := range str.Fields() {
		if named := ssautil.NamedOf(f.Type()); named != nil && f.Embedded() && isFamily(named.Obj().Pkg()) {
			obj, _, _ := types.LookupFieldOrMethod(f.Type(), true, nil, method.Name())
			_, ok := obj.(*types.Func)
			return ok
		}
	}
	return false
}

// isParsed reports whether the package parses a token into claims of the type of a method.
func (p *pass) isParsed(method *types.Func) bool {
	recv := ssautil.NamedOf(method.Signature().Recv().Type())
	for u := range p.Settings.Of("jwt-parse") {
		if call, ok := u.Instr.(ssa.CallInstruction); ok {
			if claims := argument(call.Common(), "claims"); claims != nil && recv != nil && ssautil.NamedOf(ssautil.InnerType(claims)) == recv {
				return true
			}
		}
	}
	return false
}

// returnsNil reports whether each return of a method returns nil and nothing else.
func returnsNil(fd *ast.FuncDecl) bool {
	found, all := false, true
	ast.Inspect(fd.Body, func(n ast.Node) bool {
		if _, isLit := n.(*ast.FuncLit); isLit {
			return false
		}
		if ret, ok := n.(*ast.ReturnStmt); ok {
			for _, e := range ret.Results {
				id, ok := e.(*ast.Ident)
				found, all = true, all && ok && id.Name == "nil"
			}
		}
		return true
	})
	return found && all
}

// at is the use that a place of the source is by itself.
func at(pos token.Pos) *state.Use {
	u := &state.Use{}
	u.At.Pos = pos
	u.Sink = u.At
	return u
}
