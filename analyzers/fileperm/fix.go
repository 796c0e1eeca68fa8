package fileperm

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/filemode"
	"github.com/secvet/secvet/internal/state"
)

// literal returns the number in the source text that a use is given: in the call, or as the value of the constant of the package that
// stands there; nil if it is put together.
func (c *check) literal(u *state.Use, n int64) *ast.BasicLit {
	call, _ := flow.CallAt(c.Pass.Pass, u.At.Pos)
	if call == nil {
		return nil
	}
	for _, arg := range call.Args {
		if !sameNumber(c.TypesInfo.Types[arg].Value, n) {
			continue
		}
		if lit := c.number(arg); lit != nil {
			return lit
		}
	}
	return nil
}

// number returns the literal that an expression is, also in a conversion or by the name of a constant.
func (c *check) number(e ast.Expr) *ast.BasicLit {
	switch e := ast.Unparen(e).(type) {
	case *ast.BasicLit:
		if e.Kind == token.INT {
			return e
		}
	case *ast.CallExpr:
		if len(e.Args) == 1 && c.TypesInfo.Types[e.Fun].IsType() {
			lit, _ := ast.Unparen(e.Args[0]).(*ast.BasicLit)
			return lit
		}
	case *ast.Ident:
		if k, ok := c.TypesInfo.Uses[e].(*types.Const); ok {
			return c.declared(k)
		}
	}
	return nil
}

// declared returns the literal that a constant of the package is declared with.
func (c *check) declared(k *types.Const) *ast.BasicLit {
	for _, n := range flow.Enclosing(c.Pass.Pass, k.Pos()) {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == 1 && len(spec.Values) == 1 {
			lit, _ := ast.Unparen(spec.Values[0]).(*ast.BasicLit)
			return lit
		}
	}
	return nil
}

// narrower is the fix that takes the right to write from all but the owner, where the mode is a constant of the call.
func (c *check) narrower(u *state.Use, n int64) []analysis.SuggestedFix {
	return c.replaced(u.At.Pos, n, n&^0o022)
}

// ownerOnly is the fix that gives a file to its owner alone.
func ownerOnly(p *flow.Pass, at token.Pos, u *state.Use) []analysis.SuggestedFix {
	if u != nil {
		at = u.At.Pos
	}
	call, _ := flow.CallAt(p.Pass, at)
	if call == nil || len(call.Args) == 0 {
		return nil
	}
	if fix := created0600(p, call); fix != nil {
		return fix
	}
	for _, arg := range call.Args {
		if isMode(p.TypesInfo, arg) {
			return setMode(arg, 0o600)
		}
	}
	return nil
}

// isMode reports whether an argument is a constant of type os.FileMode.
func isMode(info *types.Info, arg ast.Expr) bool {
	tv := info.Types[arg]
	return tv.Value != nil && types.TypeString(types.Unalias(tv.Type), nil) == "io/fs.FileMode"
}

// created0600 makes os.OpenFile with a mode of os.Create.
func created0600(p *flow.Pass, call *ast.CallExpr) []analysis.SuggestedFix {
	if !flow.IsFunc(p.TypesInfo, call, "os", "Create") {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	os, ok := sel.X.(*ast.Ident)
	if !ok {
		return nil
	}
	flags := ", " + os.Name + ".O_RDWR|" + os.Name + ".O_CREATE|" + os.Name + ".O_TRUNC, 0o600"
	end := call.Args[0].End()
	return []analysis.SuggestedFix{{Message: "Give the file to its owner alone", TextEdits: []analysis.TextEdit{
		flow.Replace(sel.Sel.Pos(), sel.Sel.End(), "OpenFile"), flow.Replace(end, end, flags),
	}}}
}

// replaced is the fix that writes another mode in a call.
func (c *check) replaced(at token.Pos, from, to int64) []analysis.SuggestedFix {
	call, _ := flow.CallAt(c.Pass.Pass, at)
	if call == nil {
		return nil
	}
	for _, arg := range call.Args {
		if sameNumber(c.TypesInfo.Types[arg].Value, from) {
			return setMode(arg, to)
		}
	}
	return nil
}

// setMode writes a mode in the place of an expression.
func setMode(arg ast.Expr, mode int64) []analysis.SuggestedFix {
	text := filemode.Text(int(mode))
	return []analysis.SuggestedFix{{Message: "Set the mode to " + text, TextEdits: []analysis.TextEdit{flow.Replace(arg.Pos(), arg.End(), text)}}}
}
