package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A default that the program refuses when it starts is no flaw: nobody runs with it.
//
//	secret := cmp.Or(os.Getenv("JWT_SECRET"), "change-me")
//	if secret == "change-me" {
//		log.Fatal("set JWT_SECRET")
//	}
//
// The check may be anywhere in the package, and only for some installations, such as those for production. What refuses is
// an if statement that compares a secret with the constant, or looks for it in a list of such, and ends the program or
// returns an error.

// refused reports whether the package refuses a constant as a secret.
func (v *visitor) refused(text string) bool {
	r := v.report
	if r.refused == nil {
		r.refused = make(map[string]bool)
		for _, file := range v.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if n, ok := n.(*ast.IfStmt); ok && v.refuses(n.Body) {
					v.noteRefused(n.Init)
					v.noteRefused(n.Cond)
				}
				return true
			})
		}
	}
	return r.refused[text]
}

// refuses reports whether a block ends the program or returns an error.
func (v *visitor) refuses(body *ast.BlockStmt) bool {
	if len(body.List) == 0 {
		return false
	}
	switch last := body.List[len(body.List)-1].(type) {
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		switch calleeName(call) {
		case "panic", "Fatal", "Fatalf", "Fatalln", "Fatalw", "Exit", "Panic", "Panicf", "Panicln":
			return true
		}
	case *ast.ReturnStmt:
		if len(last.Results) == 0 {
			return false
		}
		result := last.Results[len(last.Results)-1]
		t := v.pass.TypesInfo.TypeOf(result)
		return t != nil && !v.pass.TypesInfo.Types[result].IsNil() && types.Implements(t, errorType)
	}
	return false
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

// noteRefused notes the constants that a condition compares a secret with.
func (v *visitor) noteRefused(cond ast.Node) {
	if cond == nil || isNilStmt(cond) {
		return
	}
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			return n.Op != token.NOT // !slices.Contains(allowed, token) refuses all others
		case *ast.BinaryExpr:
			if n.Op == token.EQL {
				v.noteCompared(n.X, n.Y)
				v.noteCompared(n.Y, n.X)
			}
		case *ast.CallExpr:
			if len(n.Args) == 2 {
				v.noteCompared(n.Args[1], n.Args[0]) // slices.Contains(weak, secret)
				v.noteCompared(n.Args[0], n.Args[1]) // strings.EqualFold(secret, "change-me")
			}
		case *ast.IndexExpr:
			v.noteCompared(n.Index, n.X)
		}
		return true
	})
}

// noteCompared notes a constant, or those of a list or a map, that something with a secret's name is compared with.
func (v *visitor) noteCompared(secret, with ast.Expr) {
	if _, name := v.nameOf(secret); name == "" || !v.words.Secret(name) {
		return
	}
	if text, ok := v.constant(with); ok {
		v.report.refused[text] = true
		return
	}
	if id, ok := with.(*ast.Ident); ok {
		with = v.report.declared(v.pass, v.pass.TypesInfo.Uses[id])
	}
	lit, ok := with.(*ast.CompositeLit)
	if !ok {
		return
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Key
		}
		if text, ok := v.constant(elt); ok {
			v.report.refused[text] = true
		}
	}
}
