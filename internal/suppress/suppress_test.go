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
`,
	// Lines are the file's own, whatever these comments make of them.
	`//line x.go:3
var a = 1 //D !
//line x.go:4
var b = f()
//line x.go:4
var c = f()
`, `/*line x.go:1:1*/ //D
/*line x.go:9:1*/ var a = f() // !
/*line x.go:2:1*/ var b = f()
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

func known(name string) bool { return name == "weakrand" || name == "sqlinjection" }

func TestForms(t *testing.T) {
	for text, want := range map[string]string{
		"//secvet:ignore weakrand a reason":       "[weakrand] a reason true",
		"//secvet:ignore weakrand,sqlinjection r": "[weakrand sqlinjection] r true",
		"//secvet:ignore weakrand":                "[weakrand]  false",
		"//secvet:ignore":                         "[]  false",
		"//secvet:ignore\tweakrand\ta reason":     "[weakrand] a reason true",
		"//secvet:ignore * a reason":              "[*] a reason false", // all is none of the analyzers
		"//secvet:ignore weakrand,* a reason":     "[weakrand *] a reason false",
		"//secvet:ignore weakrand,sql a reason":   "[weakrand sql] a reason false",
		"//secvet:ignore weakrand, a reason":      "[weakrand] a reason true",
		"//secvet:ignore all a reason":            "[all] a reason false",
		"//secvet:ignore WeakRand a reason":       "[WeakRand] a reason false",
		"/*secvet:ignore weakrand a reason*/":     "",
		"//secvet:ignore weakrand\u00a0 a reason": "[weakrand\u00a0] a reason false",
		"// secvet:ignore weakrand a reason":      "", // prose: directives have no space
		"//secvet:ignored weakrand a reason":      "",
		"// #nosec":                               "[*]  true",
		"//#nosec G404":                           "[weakrand]  true",
		"/* #nosec G201,G404 -- why */":           "[sqlinjection weakrand] why true",
		"// #nosec G104":                          "", // no like of it
		"// #nosecurity review":                   "",
		"//#nosec2":                               "",
		"// #nosec_":                              "",
		"// #nosec-G404":                          "",
		"// #nosec: G404":                         "[weakrand]  true",
		"// #nosec--checked":                      "[*] checked true",
		"/* #nosec\n G404 */":                     "[weakrand]  true",
		"// #nosec G4040":                         "", // a misspelt rule is not all rules
		"// #nosec g404":                          "",
		"// #nosec G40":                           "",
		"// #nosec G404x":                         "",
		"// #NOSEC":                               "",
		"// # nosec":                              "",
		"// x #nosec":                             "",
		"//gosec:disabled":                        "",
		"// see #nosec":                           "",
		"//gosec:disable G404 -- why":             "[weakrand] why true",
		"//nolint":                                "[*]  true",
		"//nolint:secvet // why":                  "[*] why true",
		"// nolint:errcheck,gosec":                "[*]  true",
		"//nolint:errcheck":                       "",
		"//nolint:secvetx":                        "",
		"//nolint:xsecvet":                        "",
		"//nolint secvet":                         "",
		"//nolint : secvet":                       "",
		"//no lint":                               "",
		"/*nolint*/":                              "",
		"//nolinting":                             "",
		"//nolint:all":                            "[*]  true",
	} {
		_, list := read(t, "package p\n\nvar x = 1 "+text+"\n")
		got := ""
		if len(list) == 1 {
			fault, _ := list[0].Fault(known)
			got = fmt.Sprint(list[0].Analyzers, " ", list[0].Reason, " ", fault == "")
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
		c := suppress.NewChecker(fset, []*ast.File{file}, golangci, known)
		var got []bool
		for _, d := range file.Decls {
			got = append(got, c.Suppressed("weakrand", d.Pos()))
		}
		if s := fmt.Sprint(got, " ", len(c.Used())); s != want {
			t.Errorf("golangci %v: %s, want %s", golangci, s, want)
		}
	}
}

// TestEffect has comments and code from which a finding at "f" is to be hidden, or not.
func TestEffect(t *testing.T) {
	for src, want := range map[string]bool{
		"var x = f() //secvet:ignore weakrand why":                             true,
		"var x = f() //secvet:ignore * why":                                    false,
		"var x = f() //secvet:ignore weakrand,nothing why":                     false,
		"var x = f() //secvet:ignore weakrand":                                 false,
		"var x = f() // #nosecurity":                                           false,
		"var x = f(\"// #nosec\")":                                             false,
		"var x = f(`\n// #nosec\n`)":                                           false,
		"var x = f() /* #nosec */":                                             true,
		"/* #nosec */ var x = f()":                                             true,
		"/* #nosec\n*/ var x = f()":                                            true,
		"/* #nosec */ var a = 1\nvar x = f()":                                  false,
		"var a = 1 //secvet:ignore weakrand why\n\n//line p.go:3\nvar x = f()": false,
		"//line p.go:100\nvar a = 1 //secvet:ignore weakrand why\n//line p.go:99\nvar x = f()": false,
		"//line other.go:7\nvar x = f() //secvet:ignore weakrand why":                          true,
	} {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "p.go", "package p\n\n"+src+"\n", parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		pos := token.Pos(fset.File(file.Package).Base() + strings.LastIndex("package p\n\n"+src, "f("))
		if got := suppress.NewChecker(fset, []*ast.File{file}, false, known).Suppressed("weakrand", pos); got != want {
			t.Errorf("suppressed %v:\n%s", got, src)
		}
	}
	// At the top of a file a comment is about nothing in it.
	fset := token.NewFileSet()
	const top = "// #nosec\n//nolint\n//secvet:ignore weakrand why\npackage p // #nosec\n\nvar x = f()\n"
	file, err := parser.ParseFile(fset, "p.go", top, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	pos := token.Pos(fset.File(file.Package).Base() + strings.LastIndex(top, "f("))
	if suppress.NewChecker(fset, []*ast.File{file}, false, known).Suppressed("weakrand", pos) {
		t.Error("a comment at the top suppresses all of a file")
	}
}

// TestManyOnALine holds that a line of thousands of directives is not compared as often with all code on it, and that
// those beyond the bound hide nothing.
func TestManyOnALine(t *testing.T) {
	code := "package p\n\nvar x = 0" + strings.Repeat(" + /* #nosec */ 1", 5000) + "\n"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", code, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	counting := 0
	list := suppress.Parse(fset, file)
	for _, d := range list {
		if d.Covers("weakrand", 3) {
			counting++
		}
	}
	if len(list) != 5000 || counting != 100 {
		t.Errorf("%d of %d directives count", counting, len(list))
	}
}
