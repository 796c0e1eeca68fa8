package rule

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// What a program refuses to run with. A weak default does no harm where a check looks for it and ends the program, or returns an error:
//
//	if secret == "change-me" {
//		log.Fatal("set JWT_SECRET")
//	}
//	switch secret {
//	case "", "random":
//		return errors.New("set JWT_SECRET")
//	}
//
// The check may be anywhere, and only for some installations, such as those for production. What refuses is an if statement or a case
// of a switch that compares something with the constant, or looks for it in a list of constants. What is compared is told by its
// name, so that who asks can judge it.

// Refusals are the refusals of a package. Declared returns what a variable or constant of the package is declared with, or nil.
type Refusals struct {
	Info     *types.Info
	Declared func(types.Object) ast.Expr
	Yield    func(name, text string)
	ranged   map[types.Object]ranged   // the variables of loops, see weak.go
	local    map[types.Object]ast.Expr // variables of functions that are made as lists
}

// Of yields what a statement refuses, if it is one that does: not what stands in it.
func (r *Refusals) Of(n ast.Node) {
	switch n := n.(type) {
	case *ast.RangeStmt:
		r.loop(n)
	case *ast.AssignStmt:
		r.made(n)
	case *ast.IfStmt:
		if r.refuses(n.Body.List) {
			if n.Init != nil {
				r.condition(n.Init)
			}
			r.condition(n.Cond)
		}
	case *ast.SwitchStmt:
		for _, clause := range n.Body.List {
			if clause, ok := clause.(*ast.CaseClause); ok && r.refuses(clause.Body) {
				r.cases(n.Tag, clause.List)
			}
		}
	}
}

// cases yields what the case of a switch compares.
func (r *Refusals) cases(tag ast.Expr, list []ast.Expr) {
	for _, e := range list {
		if tag == nil {
			r.condition(e)
		} else {
			r.compared(tag, e)
		}
	}
}

// refuses reports whether a block ends the program or returns an error.
func (r *Refusals) refuses(body []ast.Stmt) bool {
	if len(body) == 0 {
		return false
	}
	switch last := body[len(body)-1].(type) {
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		switch called(call) {
		case "panic", "Fatal", "Fatalf", "Fatalln", "Fatalw", "Exit", "Panic", "Panicf", "Panicln":
			return true
		}
	case *ast.ReturnStmt:
		return len(last.Results) > 0 && r.isError(last.Results[len(last.Results)-1])
	case *ast.AssignStmt: // errs = append(errs, errWeak), err = errors.Join(err, errWeak)
		call, ok := last.Rhs[0].(*ast.CallExpr)
		return ok && len(call.Args) > 1 && r.isError(call.Args[len(call.Args)-1])
	}
	return false
}

// isError reports whether an expression is an error, and not nil.
func (r *Refusals) isError(e ast.Expr) bool {
	t := r.Info.TypeOf(e)
	return t != nil && !r.Info.Types[e].IsNil() && types.Implements(t, errorType)
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

// condition yields the constants that a condition compares something with.
func (r *Refusals) condition(cond ast.Node) {
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			return n.Op != token.NOT // !slices.Contains(allowed, token) refuses all others
		case *ast.BinaryExpr:
			if n.Op == token.EQL {
				r.compared(n.X, n.Y)
				r.compared(n.Y, n.X)
			}
		case *ast.CallExpr:
			if len(n.Args) == 2 {
				r.compared(n.Args[1], n.Args[0]) // slices.Contains(weak, secret)
				r.compared(n.Args[0], n.Args[1]) // strings.EqualFold(secret, "change-me")
			}
		case *ast.IndexExpr:
			r.compared(n.Index, n.X)
		}
		return true
	})
}

// compared yields a constant, or those of a list or the keys of a map, that something with a name is compared with.
func (r *Refusals) compared(what, with ast.Expr) {
	for _, row := range r.rows(what, with) {
		for _, text := range r.texts(row[1]) {
			r.yield(row[0], text)
		}
	}
}

// yield yields a constant with each name that an expression has: of a field, a variable, the key of a map, the key that a getter
// is asked for, and of m[k] or get(k) those of m and get too.
func (r *Refusals) yield(e ast.Expr, text string) {
	for text != "" {
		switch x := e.(type) {
		case *ast.Ident:
			r.Yield(x.Name, text)
			return
		case *ast.SelectorExpr:
			r.Yield(x.Sel.Name, text)
			return
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			if key, ok := r.text(x.Index); ok {
				r.Yield(key, text)
			}
			e = x.X
		case *ast.CallExpr:
			if tv := r.Info.Types[x.Fun]; tv.IsType() && len(x.Args) == 1 {
				e = x.Args[0]
				continue
			}
			if len(x.Args) > 0 {
				if key, ok := r.text(x.Args[0]); ok {
					r.Yield(key, text)
				}
			}
			e = x.Fun
		default:
			return
		}
	}
}

// text returns the text that a constant expression is.
func (r *Refusals) text(e ast.Expr) (string, bool) {
	v := r.Info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	text := constant.StringVal(v)
	return text, len(text) <= maxRefused
}

// maxRefused is how long a text may be that is refused: a person has typed it.
const maxRefused = 200

// called returns the name that a call is written with, without package or receiver.
func called(call *ast.CallExpr) string {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}
