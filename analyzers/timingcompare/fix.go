package timingcompare

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/edit"
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
)

// fix compares in constant time, whatever the comparison was:
//
//	bytes.Equal(a, b) → hmac.Equal(a, b)
//	a == b            → subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1
//
// Arrays and values that are compared for an order have no fix.
func fix(p *flow.Pass, at token.Pos) []analysis.SuggestedFix {
	around := flow.Enclosing(p.Pass, at)
	if len(around) == 0 {
		return nil
	}
	file := around[len(around)-1].(*ast.File)
	for _, n := range around {
		switch n := n.(type) {
		case *ast.CallExpr:
			if n.Lparen == at {
				return fixCall(p, file, n)
			}
		case *ast.BinaryExpr:
			if n.OpPos == at {
				return fixOperator(p, file, n)
			}
		}
	}
	return nil
}

// fixCall replaces bytes.Equal, which takes what hmac.Equal takes.
func fixCall(p *flow.Pass, file *ast.File, call *ast.CallExpr) []analysis.SuggestedFix {
	if !flow.IsFunc(p.TypesInfo, call, "bytes", "Equal") {
		return nil
	}
	im := edit.Importer{Pass: p.Pass, File: file}
	name := im.Import("crypto/hmac", "hmac", false)
	if name == "" {
		return nil
	}
	edits := append(im.Edits, flow.Replace(call.Fun.Pos(), call.Fun.End(), name+".Equal"))
	return []analysis.SuggestedFix{{Message: "Compare in constant time", TextEdits: edits}}
}

// fixOperator replaces == and != of strings.
func fixOperator(p *flow.Pass, file *ast.File, op *ast.BinaryExpr) []analysis.SuggestedFix {
	x, y := bytesOf(p, op.X), bytesOf(p, op.Y)
	if x == "" || y == "" || op.Op != token.EQL && op.Op != token.NEQ {
		return nil
	}
	im := edit.Importer{Pass: p.Pass, File: file}
	name := im.Import("crypto/subtle", "subtle", false)
	if name == "" {
		return nil
	}
	text := name + ".ConstantTimeCompare(" + x + ", " + y + ") " + op.Op.String() + " 1"
	edits := append(im.Edits, flow.Replace(op.Pos(), op.End(), text))
	return []analysis.SuggestedFix{{Message: "Compare in constant time", TextEdits: edits}}
}

// bytesOf returns the text of an expression as bytes, "" if it is no string.
func bytesOf(p *flow.Pass, e ast.Expr) string {
	t := p.TypesInfo.TypeOf(e)
	if t == nil {
		return ""
	}
	if b, ok := t.Underlying().(*types.Basic); !ok || b.Info()&types.IsString == 0 {
		return ""
	}
	var text bytes.Buffer
	if err := format.Node(&text, p.Fset, ast.Unparen(e)); err != nil {
		return ""
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) == 1 && ssautil.IsBytes(p.TypesInfo.TypeOf(call.Args[0])) && p.TypesInfo.Types[call.Fun].IsType() {
		text.Reset() // string(b) is b again
		if err := format.Node(&text, p.Fset, call.Args[0]); err != nil {
			return ""
		}
		return text.String()
	}
	return "[]byte(" + text.String() + ")"
}
