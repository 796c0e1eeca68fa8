package models

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/secvet/secvet/internal/model"
	"golang.org/x/tools/go/packages"
)

// stubs is where other modules' packages are, as declarations without much of a body.
const stubs = "../testdata/src"

// world imports every package that has a model.
type world struct {
	fset *token.FileSet
	std  map[string]*types.Package
	stub map[string]*types.Package
}

var newWorldOnce = sync.OnceValues(func() (*world, error) {
	w := &world{fset: token.NewFileSet(), std: map[string]*types.Package{}, stub: map[string]*types.Package{}}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes}, stdPaths()...)
	for _, pkg := range pkgs {
		if len(pkg.Errors) == 0 && pkg.Types != nil {
			w.std[pkg.PkgPath] = pkg.Types
		}
	}
	return w, err
})

func newWorld(t *testing.T) *world {
	t.Helper()
	w, err := newWorldOnce()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// stdPaths lists the standard library's packages that have a model or that a stub imports.
func stdPaths() []string {
	paths := Paths()
	// A stub that cannot be read or parsed is reported by Import.
	_ = filepath.WalkDir(stubs, func(name string, _ fs.DirEntry, _ error) error {
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return nil
		}
		for _, spec := range f.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			paths = append(paths, path)
		}
		return nil
	})
	slices.Sort(paths)
	return slices.DeleteFunc(slices.Compact(paths), func(path string) bool { return !isStd(path) })
}

// isStd reports whether the path is one of the standard library: its first element has no dot.
func isStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

// Import makes the world an importer for the stubs, which may import each other.
func (w *world) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if isStd(path) {
		if pkg := w.std[path]; pkg != nil {
			return pkg, nil
		}
		return nil, fmt.Errorf("%s is not in the standard library", path)
	}
	if pkg := w.stub[path]; pkg != nil {
		return pkg, nil
	}
	pkg, err := w.check(path)
	if err == nil {
		w.stub[path] = pkg
	}
	return pkg, err
}

func (w *world) check(path string) (*types.Package, error) {
	dir := filepath.Join(stubs, filepath.FromSlash(path))
	names, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	if len(names) == 0 {
		return nil, fmt.Errorf("testdata/src/%s: %w", path, os.ErrNotExist)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(w.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	conf := types.Config{Importer: w}
	return conf.Check(path, w.fset, files, nil)
}

// carries reports whether a value of the type can hold anything of interest. Numbers can: random ones.
func carries(typ types.Type) bool {
	basic, ok := typ.Underlying().(*types.Basic)
	return !ok || basic.Info()&types.IsBoolean == 0
}

func isText(typ types.Type) bool {
	basic, ok := typ.Underlying().(*types.Basic)
	_, itf := typ.Underlying().(*types.Interface)
	return itf || ok && basic.Info()&types.IsString != 0
}

// writable reports whether a callee can write to what an argument of the type refers to.
func writable(typ types.Type) bool {
	switch typ.Underlying().(type) {
	case *types.Basic, *types.Array, *types.Tuple: // what is written to a function is what it is called with
		return false
	}
	return true
}

func hasLiteral(row *model.Row) bool {
	return slices.ContainsFunc(row.Params, func(p model.Param) bool { return p.IsLit })
}
