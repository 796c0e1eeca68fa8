package sqlinjection

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// gorm puts as many placeholders in the place of one as the list has elements that is bound there, so that a list that
// was joined to text can be bound as it is.

// inList reports whether what comes next, or the quote before it, is the first in a list of values.
func (b *binder) inList() bool {
	before := strings.ToUpper(strings.TrimRight(b.text.String(), " \t\n"))
	before, open := strings.CutSuffix(before, "(")
	return open && strings.HasSuffix(strings.TrimRight(before, " \t\n"), " IN")
}

// list appends texts that are joined with quotes between them. The quotes around them go.
func (b *binder) list(e ast.Expr) bool {
	list := joined(b.pass.TypesInfo, e, "','")
	if list == nil || !b.lists || b.inner.Len() > 0 || len(b.parts) > 0 {
		return false
	}
	b.parts, b.bound, b.listed = append(b.parts, b.source(list)), true, true
	return true
}

// joined returns the list that a call of strings.Join joins with a separator, or nil.
func joined(info *types.Info, e ast.Expr, sep string) ast.Expr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || !flow.IsFunc(info, call, "strings", "Join") || len(call.Args) != 2 {
		return nil
	}
	if between, ok := flow.Constant(info, call.Args[1]); !ok || strings.ReplaceAll(between, " ", "") != sep {
		return nil
	}
	return call.Args[0]
}

// moves returns what of an expression is bound: itself, or the list that it joins.
func (b *binder) moves(e ast.Expr) ast.Expr {
	for _, sep := range [...]string{",", "','"} {
		if list := joined(b.pass.TypesInfo, e, sep); list != nil && b.lists {
			return list
		}
	}
	return e
}
