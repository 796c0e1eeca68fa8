package load_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"

	"github.com/secvet/secvet/internal/load"
)

// program has packages that only the compiler refuses: it wants an import of unsafe beside go:linkname.
const program = `
-- go.mod --
module example.com/m

go 1.26.0
-- top/top.go --
package top

import (
	"example.com/m/middle"
	"net/http"
)

//go:linkname refused fmt.refused
func refused()

func Top(r *http.Request) string { return middle.Middle(r.Host) }
-- top/top_test.go --
package top

import "testing"

func TestTop(t *testing.T) { refused() }
-- top/outside_test.go --
package top_test

import (
	"example.com/m/helper"
	"testing"
)

func TestHelper(t *testing.T) { helper.Help(t) }
-- helper/helper.go --
package helper

import (
	"example.com/m/top"
	"testing"
)

func Help(*testing.T) { top.Top(nil) }
-- middle/middle.go --
package middle

import "example.com/m/bottom"

func Middle(s string) string { return bottom.Bottom(s) }
-- bottom/bottom.go --
package bottom

import "strings"

func Bottom(s string) string { return strings.ToUpper(s) }
-- refused/refused.go --
package refused

import "strings"

//go:linkname refused fmt.refused
func refused()

func Refused(s string) string { return strings.ToUpper(s) }
-- wrong/wrong.go --
package wrong

import (
	"example.com/m/broken"
	"example.com/m/missing"
	"example.com/m/refused"
)

var X string = broken.X + missing.X + refused.Refused("")
-- broken/broken.go --
package broken

var X, Y = "", nothing
-- syntax/syntax.go --
package syntax

func Syntax() { return 1 +; }
-- cycle/a/a.go --
package a

import "example.com/m/cycle/b"

var X = b.X
-- cycle/b/b.go --
package b

import "example.com/m/cycle/a"

var X = a.X
-- empty/embed.go --
package empty

import _ "embed"

//go:embed nothing.txt
var s string
`

// write writes the program to a folder and returns a configuration for it.
func write(t *testing.T, program string, patterns ...string) load.Config {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(program)).Files {
		name := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return load.Config{Dir: dir, Patterns: patterns, Parse: parse}
}

func parse(fset *token.FileSet, name string, text []byte) (*ast.File, error) {
	return parser.ParseFile(fset, name, text, parser.AllErrors|parser.ParseComments|parser.SkipObjectResolution)
}

func do(t *testing.T, c load.Config) *load.Program {
	t.Helper()
	p, err := load.List(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Generate(); err != nil {
		t.Fatal(err)
	}
	if err := p.Export(); err != nil {
		t.Fatal(err)
	}
	p.Check()
	return p
}

// TestSource holds which packages are read from source, and that these are not compiled.
func TestSource(t *testing.T) {
	for _, test := range []struct {
		patterns, source string
		tests            bool
	}{
		{patterns: "./top", source: "top"},
		{patterns: "./top ./bottom", source: "bottom middle top"},
		{patterns: "./bottom", source: "bottom"},
		{patterns: "./top", tests: true, source: "helper [.../top.test] top top [.../top.test] top_test [.../top.test]"},
		{patterns: "./wrong", source: "broken missing refused wrong"},
	} {
		c := write(t, program, strings.Fields(test.patterns)...)
		c.Tests = test.tests
		p := do(t, c)
		var source []string
		for _, pkg := range p.All() {
			if p.FromSource(pkg) {
				source = append(source, pkg.ID)
			}
			if p.FromSource(pkg) == (pkg.ExportFile != "") && pkg.ID != "unsafe" {
				t.Errorf("%s: %s: source %t, export data %q", test.patterns, pkg.ID, p.FromSource(pkg), pkg.ExportFile)
			}
		}
		slices.Sort(source)
		got := strings.ReplaceAll(strings.Join(source, " "), "[example.com/m/", "[.../")
		if got = strings.ReplaceAll(got, "example.com/m/", ""); got != test.source {
			t.Errorf("%s: from source: %s; want %s", test.patterns, got, test.source)
		}
		if failed := test.patterns == "./wrong"; p.Failed != failed {
			t.Errorf("%s: failed %t", test.patterns, p.Failed)
		}
	}
}

// TestLikeGoPackages holds that packages are what go/packages makes of them, and so are their errors but
// for those of the compiler.
func TestLikeGoPackages(t *testing.T) {
	for _, tests := range []bool{false, true} {
		c := write(t, strings.ReplaceAll(program, "//go:linkname refused fmt.refused\nfunc refused()", "func refused() {}"), "./...")
		c.Tests = tests
		const mode = packages.LoadSyntax | packages.NeedModule
		want, err := packages.Load(&packages.Config{Mode: mode, Dir: c.Dir, Tests: tests, ParseFile: parse}, c.Patterns...)
		if err != nil {
			t.Fatal(err)
		}
		want = slices.DeleteFunc(want, func(p *packages.Package) bool { return strings.HasSuffix(p.PkgPath, ".test") })
		compareAll(t, do(t, c).Roots, want)
	}
	roots, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, ParseFile: parse}, "os/user", "net/http/httptrace")
	if err != nil {
		t.Fatal(err)
	}
	compareAll(t, do(t, load.Config{Patterns: []string{"os/user", "net/http/httptrace"}, Parse: parse}).Roots, roots)
}

func compareAll(t *testing.T, got, want []*packages.Package) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d packages, want %d", len(got), len(want))
	}
	for i := range got {
		if g, w := summary(got[i]), summary(want[i]); g != w {
			t.Errorf("got  %s\nwant %s", g, w)
		}
	}
}

// summary describes a package, without the text of errors, which may differ in words.
func summary(p *packages.Package) string {
	var b strings.Builder
	fmt.Fprintln(&b, p.ID, p.PkgPath, p.Name, p.CompiledGoFiles, len(p.Syntax), p.IllTyped, p.TypesSizes)
	for _, name := range p.Types.Scope().Names() {
		fmt.Fprintln(&b, "\t", p.Types.Scope().Lookup(name))
	}
	fmt.Fprintln(&b, "\t", len(p.TypesInfo.Types), len(p.TypesInfo.Uses), len(p.TypesInfo.Scopes))
	for _, err := range p.Errors {
		if !strings.HasPrefix(err.Msg, "# ") { // the compiler's
			fmt.Fprintln(&b, "\terror", err.Pos, err.Kind)
		}
	}
	return b.String()
}

// TestExports holds that what an earlier run has found is taken as long as all of it is there.
func TestExports(t *testing.T) {
	c := write(t, program, "./top", "os/user")
	known := do(t, c).Exports()
	again := func(exists func(string) bool) bool {
		p, err := load.List(c)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Generate(); err != nil {
			t.Fatal(err)
		}
		ok := p.SetExports(known, exists)
		if p.Check(); ok && len(p.Roots[0].Errors) > 0 {
			t.Error(p.Roots[0].Errors)
		}
		return ok
	}
	all := func(string) bool { return true }
	if !again(all) {
		t.Error("all of it is there")
	}
	http := slices.IndexFunc(known, func(e load.Export) bool { return e.ID == "net/http" })
	if again(func(name string) bool { return name != known[http].File }) {
		t.Error("a file has gone")
	}
	known = slices.Delete(known, http, http+1)
	if again(all) {
		t.Error("a package is missing")
	}
}
