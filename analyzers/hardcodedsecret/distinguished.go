package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A default that says which of several things is meant is no secret, whatever the setting is called:
//
//	token := cmp.Or(os.Getenv("TOKEN_KIND"), "access_token")
//	switch token {
//	case "access_token":
//		…
//	case "id_token":
//		…
//	}
//
// A program that looks for weak secrets has one answer for all of them, and so one case.

// distinguished reports whether the package does one thing for a constant and another for a second one.
func (v *visitor) distinguished(text string) bool {
	r := v.report
	if r.distinguished == nil {
		r.distinguished = make(map[string]bool)
		inner := make(map[*ast.IfStmt]bool) // those that are the else of another one, which has looked at them
		for _, file := range v.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				v.distinguish(n, inner)
				return true
			})
		}
	}
	return r.distinguished[text]
}

// distinguish notes the constants of a switch, or of a chain of if statements, if two or more of its cases have one each.
func (v *visitor) distinguish(n ast.Node, inner map[*ast.IfStmt]bool) {
	var alone []string
	switch n := n.(type) {
	case *ast.SwitchStmt:
		if n.Tag == nil {
			return
		}
		for _, c := range n.Body.List {
			if c := c.(*ast.CaseClause); len(c.List) == 1 {
				alone = v.appendText(alone, c.List[0])
			}
		}
	case *ast.IfStmt:
		alone = v.chain(n, inner)
	}
	if len(alone) < 2 {
		return
	}
	for _, text := range alone {
		v.report.distinguished[text] = true
	}
}

// chain returns the constants that a chain of if statements compares one thing with.
func (v *visitor) chain(n *ast.IfStmt, inner map[*ast.IfStmt]bool) (texts []string) {
	if inner[n] {
		return nil
	}
	for compared := ""; n != nil; n, _ = n.Else.(*ast.IfStmt) {
		inner[n] = true
		cond, ok := n.Cond.(*ast.BinaryExpr)
		if !ok || cond.Op != token.EQL {
			continue
		}
		if more := v.appendText(texts, cond.Y); len(more) > len(texts) {
			if x := types.ExprString(cond.X); compared == "" || x == compared {
				compared, texts = x, more
			}
		}
	}
	return texts
}

// appendText adds the value of a constant text that is not empty.
func (v *visitor) appendText(list []string, e ast.Expr) []string {
	if text, ok := v.constant(e); ok && text != "" {
		list = append(list, text)
	}
	return list
}
