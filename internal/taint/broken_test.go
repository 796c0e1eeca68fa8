package taint_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
	"golang.org/x/tools/go/analysis"
)

// A failingProvider panics when the engine asks it, as the engine itself does where it has a defect.
type failingProvider struct{ secret string }

func (p failingProvider) Summaries(string) []byte { panic("the password is " + p.secret) }

// A program type-checks packages from text, each of which may import the earlier ones, without reading any file.
type testProgram struct {
	fset     *token.FileSet
	packages map[string]*types.Package
}

func newTestProgram() *testProgram {
	return &testProgram{token.NewFileSet(), make(map[string]*types.Package)}
}

func (p *testProgram) Import(path string) (*types.Package, error) {
	if pkg := p.packages[path]; pkg != nil {
		return pkg, nil
	}
	return importer.Default().Import(path)
}

// summarize checks a package and returns its summaries.
func (p *testProgram) check(t *testing.T, path, text string) (*ast.File, *types.Package, *types.Info) {
	t.Helper()
	file, err := parser.ParseFile(p.fset, path+".go", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	pkg, err := (&types.Config{Importer: p}).Check(path, p.fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	p.packages[path] = pkg
	return file, pkg, info
}

func (p *testProgram) summarize(t *testing.T, path, text string, provider taint.Provider) []byte {
	t.Helper()
	file, pkg, info := p.check(t, path, text)
	return engine.Summarize(p.fset, []*ast.File{file}, pkg, info, nil, provider)
}

// TestFunctionThatPanics has the engine panic in one function of a package: the other's summary is there, the failure
// is told with the function's name and without the text of the panic, and whoever asks for the package tells it too.
func TestFunctionThatPanics(t *testing.T) {
	p := newTestProgram()
	p.check(t, "example.com/dep", "package dep\nfunc Give(s string) string { return s }")
	data := p.summarize(t, "example.com/mid", `package mid
import "example.com/dep"
func Bad(s string) string { return dep.Give(s) }
func Good(s string) string { return s }
`, failingProvider{"hunter2"})
	text := (&summary.Summaries{Data: data}).String()
	if !strings.Contains(text, "example.com/mid.Good: param 0 -> result 0") {
		t.Errorf("the summary of the other function is lost:\n%s", text)
	}
	const want = "function Bad: panic with string in failingProvider.Summaries, broken_test.go:"
	failures := summary.Failed("example.com/mid", data)
	if len(failures) != 1 || failures[0].Package != "example.com/mid" || !strings.HasPrefix(failures[0].Reason, want) {
		t.Errorf("got %v, want one of example.com/mid with %q", failures, want)
	}
	top := p.summarize(t, "example.com/top", `package top
import "example.com/mid"
func Top(s string) string { return mid.Good(s) }
`, answer(data))
	if got := summary.Failed("example.com/top", top); fmt.Sprint(got) != fmt.Sprint(failures) {
		t.Errorf("who asked tells %v, want %v", got, failures)
	}
	if strings.Contains(string(top), "hunter2") {
		t.Error("the text of the panic is told")
	}
}

// An answer is a provider that knows one package.
type answer []byte

func (a answer) Summaries(string) []byte { return a }

// TestFailuresOfImports has a fact, made by hand, of a package that failed. The pass on a package that imports it only
// through another one tells so, and so does its fact.
func TestFailuresOfImports(t *testing.T) {
	p := newTestProgram()
	p.check(t, "example.com/mid", "package mid\nfunc F() {}")
	file, pkg, info := p.check(t, "example.com/top", "package top\nimport \"example.com/mid\"\nfunc G() { mid.F() }")
	fact := summary.WithFailures([]summary.Failure{{Package: "example.com/dep", Reason: "why"}}, summary.EncodePackage(nil, nil))
	var exported summary.Summaries
	pass := &analysis.Pass{
		Analyzer: engine.Analyzer, Fset: p.fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info,
		ImportPackageFact: func(of *types.Package, to analysis.Fact) bool {
			*to.(*summary.Summaries) = summary.Summaries{Data: fact}
			return of.Path() == "example.com/mid"
		},
		ExportPackageFact: func(f analysis.Fact) { exported = *f.(*summary.Summaries) },
	}
	res := taint.RunPass(engine.Analyzer, pass)
	if got := fmt.Sprint(res.Failures); got != "[{example.com/dep why}]" {
		t.Errorf("the result tells %s", got)
	}
	if got := fmt.Sprint(summary.Failed("example.com/top", exported.Data)); got != "[{example.com/dep why}]" {
		t.Errorf("the fact tells %s", got)
	}
}
