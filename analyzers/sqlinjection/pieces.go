package sqlinjection

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// A piece is a part of a statement's text as the program writes it.
type piece struct {
	text string   // of a constant
	expr ast.Expr // what the program says; nil for a part of a format
	verb string   // by which a format prints the expression
}

// constant reports whether the piece is the same in all statements.
func (p piece) constant() bool { return p.expr == nil || p.text != "" }

// A splitter takes query text apart.
type splitter struct {
	info   *types.Info
	around []ast.Node
	pieces []piece
}

// split returns the parts of a statement's text: of a concatenation, a call of fmt.Sprintf, or a local variable that is
// given such values one after the other.
func split(info *types.Info, around []ast.Node, query ast.Expr) []piece {
	s := &splitter{info: info, around: around}
	if id, ok := ast.Unparen(query).(*ast.Ident); ok && info.Types[query].Value == nil {
		for _, a := range flow.Local(info, around, id) {
			if len(a.Lhs) == 1 && len(a.Rhs) == 1 {
				s.add(a.Rhs[0], id)
			}
		}
		return s.pieces
	}
	s.add(query, nil)
	return s.pieces
}

// add appends the parts of an expression. The variable itself is what has been appended before.
func (s *splitter) add(e ast.Expr, itself *ast.Ident) {
	e = ast.Unparen(e)
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		s.add(sum.X, itself)
		s.add(sum.Y, itself)
		return
	}
	if text, ok := flow.Constant(s.info, e); ok {
		if text != "" {
			s.pieces = append(s.pieces, piece{text: text, expr: e})
		}
		return
	}
	switch e := e.(type) {
	case *ast.Ident:
		if itself != nil && s.info.ObjectOf(e) == s.info.ObjectOf(itself) {
			return
		}
	case *ast.CallExpr:
		if flow.IsFunc(s.info, e, "fmt", "Sprintf") && len(e.Args) > 0 && !e.Ellipsis.IsValid() && s.format(e) {
			return
		}
	}
	s.pieces = append(s.pieces, piece{expr: e})
}

// format appends the parts of a formatted text, and reports false for a format that it does not understand.
func (s *splitter) format(call *ast.CallExpr) bool {
	rest, ok := flow.Constant(s.info, call.Args[0])
	if !ok {
		return false
	}
	args := call.Args[1:]
	var out []piece
	for rest != "" {
		text, after, found := strings.Cut(rest, "%")
		if text != "" {
			out = append(out, piece{text: text})
		}
		if !found {
			break
		}
		n := strings.IndexFunc(after, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '%' })
		if n < 0 || strings.ContainsAny(after[:n], "[*") {
			return false
		}
		verb := after[:n+1]
		rest = after[n+1:]
		switch {
		case verb == "%":
			out = append(out, piece{text: "%"})
		case len(args) == 0:
			return false
		default:
			out = append(out, piece{expr: args[0], verb: verb})
			args = args[1:]
		}
	}
	if len(args) > 0 {
		return false
	}
	s.pieces = append(s.pieces, out...)
	return true
}
