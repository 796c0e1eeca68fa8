package jwt

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// What the text of the program says by itself, wherever it goes: the words by which it asks for tokens without a signature or without
// validation, and the methods of its types of claims.

const (
	acceptText = "tokens without a signature are accepted, which anybody can make; take them out, and name the methods that are accepted by jwt.WithValidMethods"
	makeText   = "this token has no signature, so that nobody can tell it from one that somebody else has made; sign it with a key"
)

// written looks through the files of a package that imports a library for tokens.
func (p *pass) written() {
	if !slices.ContainsFunc(p.Pkg.Imports(), func(i *types.Package) bool { return isFamily(i) || isJWX(i) }) {
		return
	}
	for _, file := range p.Files {
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok && fd.Recv != nil && (fd.Name.Name == "Valid" || fd.Name.Name == "GetExpirationTime") {
				p.ownValid(fd)
			}
			p.inDecl(decl)
		}
	}
}

// isJWX reports whether a package is a jwx's for tokens.
func isJWX(pkg *types.Package) bool {
	return pkg.Scope().Lookup("WithVerify") != nil && pkg.Scope().Lookup("WithKeySet") != nil
}

// inDecl looks for names of the libraries in a declaration. One that makes and signs a token without a signature is told of once.
func (p *pass) inDecl(decl ast.Decl) {
	told := make(map[string]bool)
	tell := func(n ast.Node, text string) {
		if !told[text] {
			told[text] = true
			p.Decided(flow.Decision{Rule: Rule, Category: "none", Use: at(n.Pos()), Node: n, Message: text})
		}
	}
	var stack []ast.Node
	ast.Inspect(decl, func(n ast.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		stack = append(stack, n)
		switch n := n.(type) {
		case *ast.SelectorExpr:
			p.name(n, stack, tell)
		case *ast.CallExpr:
			p.option(n, decl, tell)
		}
		return true
	})
}

// name judges the word for tokens without a signature, where it is no part of a comparison.
func (p *pass) name(sel *ast.SelectorExpr, stack []ast.Node, tell func(ast.Node, string)) {
	obj := p.TypesInfo.Uses[sel.Sel]
	if obj == nil || !isFamily(obj.Pkg()) || obj.Name() != noneConst && obj.Name() != noneMethod {
		return
	}
	for _, n := range slices.Backward(stack[:len(stack)-1]) {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				return
			}
		case *ast.CaseClause:
			if n.Colon > sel.Pos() {
				return
			}
		case *ast.CallExpr:
			fn := flow.Callee(p.TypesInfo, n)
			switch {
			case fn == nil || !isFamily(fn.Pkg()):
			case fn.Name() == "NewWithClaims" || fn.Name() == "New" || fn.Name() == "SignedString" || fn.Name() == "Sign":
				tell(n, makeText)
				return
			}
			if obj.Name() == noneMethod {
				return
			}
		case *ast.ReturnStmt:
			if obj.Name() == noneConst {
				tell(n, acceptText)
				return
			}
		}
	}
}

// option judges the calls of options.
func (p *pass) option(call *ast.CallExpr, decl ast.Decl, tell func(ast.Node, string)) {
	fn := flow.Callee(p.TypesInfo, call)
	switch {
	case fn == nil || fn.Pkg() == nil:
	case isFamily(fn.Pkg()) && fn.Name() == "WithoutClaimsValidation":
		if p.parses() && !p.onlyPeeks(decl) && !p.looksAtTimes() {
			p.off(at(call.Pos()), nil, call, claimsText+"leave WithoutClaimsValidation out, or look at the claims afterwards")
		}
	case isFamily(fn.Pkg()) && fn.Name() == "WithValidMethods" && p.listsNone(call):
		tell(call, acceptText)
	case fn.Name() == "WithInsecureNoSignature" && isJWX(fn.Pkg()):
		tell(call, makeText)
	}
}

// listsNone reports whether a list of methods has the one without a signature.
func (p *pass) listsNone(call *ast.CallExpr) (found bool) {
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				text, isText := flow.Constant(p.TypesInfo, e)
				found = found || isText && text == "none"
			}
			return !found
		})
	}
	return found
}

// onlyPeeks reports whether a declaration parses tokens without verifying any: then claims are not validated anyhow.
func (p *pass) onlyPeeks(decl ast.Decl) bool {
	peeks, verifies := false, false
	ast.Inspect(decl, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if fn := flow.Callee(p.TypesInfo, call); fn != nil && isFamily(fn.Pkg()) {
				peeks = peeks || fn.Name() == "ParseUnverified"
				verifies = verifies || fn.Name() == "Parse" || fn.Name() == "ParseWithClaims"
			}
		}
		return true
	})
	return peeks && !verifies
}
