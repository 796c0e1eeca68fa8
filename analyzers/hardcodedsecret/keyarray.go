package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// Keys that are spelled in bytes and have no telling name, where they are given to what encrypts or signs:
//
//	var table = [...]byte{0x8e, 0x11, 0x27, ...}
//	block, err := aes.NewCipher(table[:])
//
// The engine follows texts, and a list of bytes is none, so that the argument is followed here: through a slice or the address
// of it to a variable of the package or function that is set once, where it is declared, and through a function of the package
// that returns such a list:
//
//	func key() [32]byte { return [32]byte{0x8e, 0x11, 0x27, ...} }
//	k := key()
//	block, err := aes.NewCipher(k[:])
//
// The bytes must be those of a key: enough of them, and drawn at random. What a function derives keys from is left out,
// because protocols have constants there.

// keyArray takes the arguments of a call that are such lists.
func (v *visitor) keyArray(call *ast.CallExpr) {
	fn, ok := typeutil.Callee(v.pass.TypesInfo, call).(*types.Func)
	if v.test || !ok || fn.Pkg() == nil || fn.Pkg() == v.pass.Pkg || !isKeyUse(shortName(fn)) || !hasCredentials(fn.Pkg()) || isDerivation(fn) && fn.Pkg().Name() != "hmac" {
		return
	}
	params := fn.Signature().Params()
	for i, arg := range call.Args {
		if i >= params.Len() || !strings.HasSuffix(strings.ToLower(params.At(i).Name()), "key") {
			continue
		}
		if lit := v.bytesOf(arg, 0); lit != nil && v.isKeyBytes(lit) {
			v.report.add("credential-argument", lit, "constant reaches "+shortName(fn)+" as a credential"+remedy)
		}
	}
}

// maxHelpers bounds the functions between a list and the call that takes it as a key.
const maxHelpers = 3

// bytesOf returns the list of bytes that an expression is, or nil.
func (v *visitor) bytesOf(e ast.Expr, helpers int) *ast.CompositeLit {
	e = ast.Unparen(e)
	switch part := e.(type) {
	case *ast.SliceExpr:
		if part.Low == nil && part.High == nil {
			e = ast.Unparen(part.X)
		}
	case *ast.UnaryExpr:
		if part.Op == token.AND {
			e = ast.Unparen(part.X)
		}
	}
	switch e := e.(type) {
	case *ast.CompositeLit:
		if isByteSlice(v.pass.TypesInfo.TypeOf(e)) {
			return e
		}
	case *ast.Ident:
		if obj, ok := v.pass.TypesInfo.Uses[e].(*types.Var); ok && obj.Pkg() == v.pass.Pkg && isByteSlice(obj.Type()) {
			return v.bytesOf(v.setOnce(obj), helpers)
		}
	case *ast.CallExpr:
		if isByteSlice(v.pass.TypesInfo.TypeOf(e)) && helpers < maxHelpers {
			return v.returnedBytes(e, helpers+1)
		}
	}
	return nil
}

// returnedBytes returns the first list of bytes that the function which a call runs returns, if it is one of the package.
func (v *visitor) returnedBytes(call *ast.CallExpr, helpers int) (found *ast.CompositeLit) {
	fn, ok := typeutil.Callee(v.pass.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() != v.pass.Pkg {
		return nil
	}
	decl := v.report.function(v.pass, fn)
	if decl == nil || decl.Body == nil {
		return nil
	}
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			if found == nil && len(n.Results) > 0 {
				found = v.bytesOf(n.Results[0], helpers)
			}
		}
		return found == nil
	})
	return found
}

// setOnce returns what a variable is declared with, or nil if it is given anything else anywhere.
func (v *visitor) setOnce(obj *types.Var) (found ast.Expr) {
	info := v.pass.TypesInfo
	changed := false
	take := func(name, value ast.Expr) {
		id, ok := name.(*ast.Ident)
		if !ok {
			return
		}
		if info.Defs[id] == obj {
			found = ast.Unparen(value)
		}
		changed = changed || info.Uses[id] == obj
	}
	for _, file := range v.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, name := range n.Names {
					if i < len(n.Values) {
						take(name, n.Values[i])
					}
				}
			case *ast.AssignStmt:
				for i, name := range n.Lhs {
					take(name, n.Rhs[min(i, len(n.Rhs)-1)])
				}
			}
			return true
		})
	}
	// Only a list, or what a function returns, is asked further: a variable that is given another one ends the search.
	switch found.(type) {
	case *ast.CompositeLit, *ast.CallExpr:
		if !changed {
			return found
		}
	}
	return nil
}
