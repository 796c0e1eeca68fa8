package headerinjection

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/edit"
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// encodeSubject encodes what stands behind "Subject: " in the function in which it comes from outside:
//
//	"Subject: " + subject → "Subject: " + mime.QEncoding.Encode("utf-8", subject)
//
// It is for the one value of the finding: the source stands in it, or in what a variable is given.
func encodeSubject(p *flow.Pass, h *taint.Hit) []analysis.SuggestedFix {
	around := flow.Enclosing(p.Pass, h.At)
	subject := subjectIn(p, around)
	if subject == nil || !flow.Holds(p.TypesInfo, around, subject, h.Source.At.Pos) {
		return nil
	}
	im := edit.Importer{Pass: p.Pass, File: around[len(around)-1].(*ast.File)}
	name := im.Import("mime", "mime", false)
	var text bytes.Buffer
	if err := format.Node(&text, p.Fset, subject); err != nil || name == "" {
		return nil
	}
	wrapped := flow.Replace(subject.Pos(), subject.End(), name+`.QEncoding.Encode("utf-8", `+text.String()+")")
	return []analysis.SuggestedFix{{Message: "Encode the subject", TextEdits: append(im.Edits, wrapped)}}
}

// subjectIn returns what the innermost declared function adds behind a text that ends with "Subject: ", if it does so once.
func subjectIn(p *flow.Pass, around []ast.Node) (subject ast.Expr) {
	for _, n := range around {
		fn, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		found := 0
		ast.Inspect(fn, func(n ast.Node) bool {
			sum, ok := n.(*ast.BinaryExpr)
			if !ok || sum.Op != token.ADD {
				return true
			}
			before := sum.X
			if left, ok := before.(*ast.BinaryExpr); ok {
				before = left.Y
			}
			if text, ok := flow.Constant(p.TypesInfo, before); ok && strings.HasSuffix(strings.ToLower(text), "subject: ") {
				if _, isConst := flow.Constant(p.TypesInfo, sum.Y); !isConst {
					found, subject = found+1, sum.Y
				}
			}
			return true
		})
		if found != 1 {
			return nil
		}
	}
	return subject
}
