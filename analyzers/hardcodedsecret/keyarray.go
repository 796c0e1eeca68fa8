package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// Keys that are spelled in bytes and have no telling name, where they are given to what encrypts or signs:
//
//	var table = [...]byte{0x8e, 0x11, 0x27, ...}
//	block, err := aes.NewCipher(table[:])
//
// The engine follows texts, and a list of bytes is none, so that the argument is followed here: through a slice of it to a
// variable of the package or function that is set once, where it is declared. The bytes must be those of a key: enough of
// them, and drawn at random. What a function derives keys from is left out, because protocols have constants there.

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
		if lit := v.bytesOf(arg); lit != nil && v.isKeyBytes(lit) {
			v.report.add("credential-argument", lit, "constant reaches "+shortName(fn)+" as a credential"+remedy)
		}
	}
}

// bytesOf returns the list of bytes that an expression is, or nil.
func (v *visitor) bytesOf(e ast.Expr) *ast.CompositeLit {
	e = ast.Unparen(e)
	if s, ok := e.(*ast.SliceExpr); ok && s.Low == nil && s.High == nil {
		e = ast.Unparen(s.X)
	}
	switch e := e.(type) {
	case *ast.CompositeLit:
		if isByteSlice(v.pass.TypesInfo.TypeOf(e)) {
			return e
		}
	case *ast.Ident:
		if obj, ok := v.pass.TypesInfo.Uses[e].(*types.Var); ok && obj.Pkg() == v.pass.Pkg && isByteSlice(obj.Type()) {
			return v.setOnce(obj)
		}
	}
	return nil
}

// setOnce returns the list that a variable is declared with, or nil if it is given anything else anywhere.
func (v *visitor) setOnce(obj *types.Var) (found *ast.CompositeLit) {
	info := v.pass.TypesInfo
	changed := false
	take := func(name, value ast.Expr) {
		id, ok := name.(*ast.Ident)
		if !ok {
			return
		}
		if info.Defs[id] == obj {
			found, _ = ast.Unparen(value).(*ast.CompositeLit)
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
	if changed {
		return nil
	}
	return found
}
