package cookie

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/state"
)

// fix adds the attributes to the literal of a cookie that leaves them out, but for SameSite, of which the program must know which it needs.
// A constant false is somebody's decision, which is his to change.
func fix(p *flow.Pass, u *state.Use, at *state.Value, names []string) []analysis.SuggestedFix {
	if at == nil || at.Kind != state.Unset {
		return nil
	}
	lit := p.Literal(flow.Place(u, at))
	if lit == nil || len(lit.Elts) == 0 {
		return nil
	}
	if _, keyed := lit.Elts[0].(*ast.KeyValueExpr); !keyed {
		return nil
	}
	var fields []string
	for _, n := range names {
		if token.IsIdentifier(n) && n != "SameSite" && isUnset(u.Values(n)) {
			fields = append(fields, n+": true")
		}
	}
	if len(fields) == 0 {
		return nil
	}
	end := lit.Elts[len(lit.Elts)-1].End()
	return []analysis.SuggestedFix{{
		Message:   "Set " + strings.Join(fields, ", "),
		TextEdits: []analysis.TextEdit{flow.Replace(end, end, ", "+strings.Join(fields, ", "))},
	}}
}

func isUnset(values []state.Value) bool { return len(values) == 1 && values[0].Kind == state.Unset }
