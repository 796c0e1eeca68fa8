package suppress

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// FuzzParse reads files with comments that are like suppressions.
func FuzzParse(f *testing.F) {
	for _, comment := range []string{
		"//secvet:ignore sqlinjection -- why", "//secvet:ignore", "// #nosec G201 -- why", "//nolint:gosec,secvet // why", "//nolint", "/*secvet:ignore x*/", "//secvet:ignore ,,, --", "//#nosec", "//line x.go:1",
	} {
		f.Add("package p\n\n" + comment + "\nfunc f() {\n\tg() " + comment + "\n" + comment + "\n\tif x {\n\t}\n}\n")
	}
	f.Fuzz(func(t *testing.T, text string) {
		fset := token.NewFileSet()
		file, _ := parser.ParseFile(fset, "f.go", text, parser.ParseComments|parser.SkipObjectResolution)
		if file == nil {
			return
		}
		list := Parse(fset, file)
		if len(list) > len(text) {
			t.Errorf("%d directives in %d bytes", len(list), len(text))
		}
		known := func(string) bool { return true }
		for _, d := range list {
			d.Fault(known)
		}
		c := NewChecker(fset, []*ast.File{file}, true, known)
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil && n.Pos().IsValid() {
				c.Suppressed("sqlinjection", n.Pos())
			}
			return true
		})
	})
}
