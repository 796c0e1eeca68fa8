package taint_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A unit is a package that tests write down as text: its files by their order.
type unit struct {
	path  string
	files []string
}

// A solved unit is what the engine says of it.
type solved struct {
	fset  *token.FileSet
	pkg   *types.Package
	facts []byte
	*taint.Result
}

// std imports the standard library. What it has read it keeps, so that tests share it.
var std = importer.ForCompiler(token.NewFileSet(), "gc", nil)

// solveText analyzes packages in the order of their imports, each with the facts of those before it. The files of a package
// are called 0.go, 1.go and so on, and are parsed in the order that parse gives, or one after the other.
func solveText(t testing.TB, parse func(n int) []int, units ...unit) map[string]solved {
	t.Helper()
	fset := token.NewFileSet()
	known, out := make(told), make(map[string]solved)
	for _, u := range units {
		files := parseTexts(t, fset, parse, u)
		info := newInfo()
		conf := types.Config{Importer: importerFunc(func(path string) (*types.Package, error) {
			if s, ok := out[path]; ok {
				return s.pkg, nil
			}
			return std.Import(path)
		})}
		pkg, err := conf.Check(u.path, fset, files, info)
		if err != nil {
			t.Fatal(err)
		}
		res := new(taint.Result)
		known[u.path] = taint.AnalyzeText(engine.Analyzer, res, fset, files, pkg, info, known)
		if len(res.Failures) > 0 {
			t.Fatalf("%s: %v", u.path, res.Failures)
		}
		out[u.path] = solved{fset, pkg, known[u.path], res}
	}
	return out
}

func parseTexts(t testing.TB, fset *token.FileSet, parse func(n int) []int, u unit) []*ast.File {
	t.Helper()
	order := make([]int, len(u.files))
	for i := range order {
		order[i] = i
	}
	if parse != nil {
		order = parse(len(u.files))
	}
	files := make([]*ast.File, len(u.files))
	for _, i := range order {
		f, err := parser.ParseFile(fset, "/src/"+u.path+"/"+string(rune('0'+i))+".go", u.files[i], parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = f
	}
	return files
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

func newInfo() *types.Info {
	return &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
}

// place returns where a site is, in the form FILE:LINE:COLUMN.
func (s solved) place(at summary.Site) string { return s.fset.Position(s.Placer.Pos(at)).String() }
