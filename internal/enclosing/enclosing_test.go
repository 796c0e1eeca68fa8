package enclosing

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/ast/astutil"
)

// TestPath holds Path against astutil, at the start of each node of the files of the engine, which have most of Go's syntax in them.
func TestPath(t *testing.T) {
	names, err := filepath.Glob("../taint/*.go")
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n.(type) {
			case nil, *ast.CommentGroup, *ast.Comment, *ast.File, *ast.FuncType:
				return n != nil
			}
			for _, end := range []token.Pos{n.Pos(), n.End()} {
				want, _ := astutil.PathEnclosingInterval(file, n.Pos(), end)
				if got := Path(file, n.Pos(), end); !slices.Equal(got, want) {
					t.Errorf("%s: %T around %T to %d, not %T", fset.Position(n.Pos()), got, n, end-n.Pos(), want)
				}
			}
			return true
		})
	}
}
