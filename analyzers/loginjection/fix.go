package loginjection

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// quote has a format print a value by %q instead of %s. It is the value in which the source stands, or the only one.
func quote(p *flow.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, around := flow.CallAt(p.Pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At || call.Ellipsis.IsValid() {
		return nil
	}
	for i, arg := range call.Args {
		lit, ok := arg.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			continue
		}
		for n, value := range call.Args[i+1:] {
			if !flow.Holds(p.TypesInfo, around, value, h.Source.At.Pos) {
				continue
			}
			if at := verb(lit.Value, n); at >= 0 {
				edit := flow.Replace(lit.Pos()+token.Pos(at), lit.Pos()+token.Pos(at+2), "%q")
				return []analysis.SuggestedFix{{Message: "Print the value quoted", TextEdits: []analysis.TextEdit{edit}}}
			}
		}
		return nil
	}
	return nil
}

// verb returns where verb n of a format stands in its literal if it is %s; -1 if it is another one, or if one before it has a width
// or an index, which could be that of another value.
func verb(literal string, n int) int {
	for at := 0; ; {
		i := strings.IndexByte(literal[at:], '%')
		if i < 0 || at+i+1 >= len(literal) {
			return -1
		}
		at += i
		switch c := literal[at+1]; {
		case c == '%':
			at += 2
			continue
		case c < 'a' || c > 'z':
			return -1
		case n == 0 && c == 's':
			return at
		case n == 0:
			return -1
		}
		n--
		at += 2
	}
}
