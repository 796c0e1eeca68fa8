package ssautil

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// TestTooManyBranches holds what counts as a branch, and that much text without branches does not.
func TestTooManyBranches(t *testing.T) {
	const n = maxBranches + 1
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"cases", "switch x {\n" + strings.Repeat("case 1, 2:\n\tprintln(1)\n", n/2+1) + "}", true},
		{"one case less", "switch x {\n" + strings.Repeat("case 1:\n\tprintln(1)\n", n-1) + "}", false},
		{"conditions", strings.Repeat("if x > 1 && x < 3 {\n\tx++\n}\n", n/2+1), true},
		{"statements", strings.Repeat("println(\"a text of some length\")\n", n), false},
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "p.go", fmt.Sprintf("package p\n\nfunc f(x int) {\n%s\n}\n", c.text), 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := tooManyBranches([]*ast.File{file}); got != nil != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
