package rule

import (
	"go/ast"
	"go/token"
	"strings"
)

// IsTestFile reports whether the file at pos is a test: most rules are silent there.
func IsTestFile(fset *token.FileSet, pos token.Pos) bool {
	f := fset.File(pos)
	return f != nil && strings.HasSuffix(f.Name(), "_test.go")
}

// IsGenerated reports whether a tool wrote the file: a finding there has no one to act on it.
func IsGenerated(file *ast.File) bool { return ast.IsGenerated(file) }
