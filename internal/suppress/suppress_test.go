package suppress_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/suppress"
)

// Each line that ends in "!" is covered by the directive of its test, no other is.
var places = []string{
	`var x = f() //D !
var y = f()
`, `//D
var x = f() // !
var y = f()
`, `// Documented.
//
//D
func g() { // !
	f() // !
} // !

func h() {}
`, `func g() {
	//D
	x := f( // !
		1, // !
	) // !
	f()
}
`, `func g() {
	x := f( // !
		1, // !
	) //D !
	f()
}
`, `func g() {
	f(1, func() { //D !
		f()
	})
}
`, `func g() {
	//D
	f(1, func() { // !
		f()
	})
}
`, `var t = T{
	A: f(), //D !
	B: f(),
}
`, `//D
var ( // !
	x = f() // !
) // !
`, `func g() {
	//D
	if f() && // !
		f() { // !
		f()
	}
}
`, `type T struct {
	//D
	A string // !
	B string
}
`, `//D

var x = f()
`}

func TestPlaces(t *testing.T) {
	for _, src := range places {
		text := "package p\n\n" + strings.ReplaceAll(src, "//D", "//secvet:ignore weakrand checked by hand")
		fset, list := read(t, text)
		if len(list) != 1 {
			t.Fatalf("%d directives in\n%s", len(list), text)
		}
		for i, line := range strings.Split(text, "\n") {
			if got, want := list[0].Covers("weakrand", i+1), strings.HasSuffix(line, "!"); got != want && line != "" {
				t.Errorf("line %d of %s\n%s\ncovered: %v", i+1, fset.Position(list[0].Pos), text, got)
			}
		}
	}
}

func read(t *testing.T, text string) (*token.FileSet, []*suppress.Directive) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return fset, suppress.Parse(fset, file)
}

func TestForms(t *testing.T) {
	for text, want := range map[string]string{
		"//secvet:ignore weakrand a reason":       "[weakrand] a reason true",
		"//secvet:ignore weakrand,sqlinjection r": "[weakrand sqlinjection] r true",
		"//secvet:ignore weakrand":                "[weakrand]  false",
		"//secvet:ignore":                         "[]  false",
		"// secvet:ignore weakrand a reason":      "", // prose: directives have no space
		"//secvet:ignored weakrand a reason":      "",
		"// #nosec":                               "[*]  true",
		"//#nosec G404":                           "[weakrand]  true",
		"/* #nosec G201,G404 -- why */":           "[sqlinjection weakrand] why true",
		"// #nosec G104":                          "", // no like of it
		"// see #nosec":                           "",
		"//gosec:disable G404 -- why":             "[weakrand] why true",
		"//nolint":                                "[*]  true",
		"//nolint:secvet // why":                  "[*] why true",
		"// nolint:errcheck,gosec":                "[*]  true",
		"//nolint:errcheck":                       "",
		"//nolinting":                             "",
		"//nolint:all":                            "[*]  true",
	} {
		_, list := read(t, "package p\n\nvar x = 1 "+text+"\n")
		got := ""
		if len(list) == 1 {
			got = fmt.Sprint(list[0].Analyzers, " ", list[0].Reason, " ", list[0].Valid())
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestChecker(t *testing.T) {
	fset := token.NewFileSet()
	const src = "package p\n\nvar x = 1 //nolint:secvet\nvar y = 1 //nolint:gosec\nvar z = 1\n"
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for golangci, want := range map[bool]string{false: "[true true false] 2", true: "[false true false] 1"} {
		c := suppress.NewChecker(fset, []*ast.File{file}, golangci)
		var got []bool
		for _, d := range file.Decls {
			got = append(got, c.Suppressed("weakrand", d.Pos()))
		}
		if s := fmt.Sprint(got, " ", len(c.Used())); s != want {
			t.Errorf("golangci %v: %s, want %s", golangci, s, want)
		}
	}
}
