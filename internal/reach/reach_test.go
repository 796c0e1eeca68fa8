package reach_test

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"

	"github.com/secvet/secvet/internal/reach"
)

const root = "/repo"

// A program is type-checked from texts by name: "a/x.go" is a file of package m/a. Packages in folders "outside" are known
// by their types only.
type program struct {
	t     *testing.T
	fset  *token.FileSet
	files map[string]string
	done  map[string]*packages.Package
}

func (p *program) load(folder string) *packages.Package {
	pkgPath := path.Join("m", folder)
	if done := p.done[pkgPath]; done != nil {
		return done
	}
	pkg := &packages.Package{
		ID: pkgPath, PkgPath: pkgPath, Dir: filepath.Join(root, folder), Fset: p.fset, Imports: make(map[string]*packages.Package),
		Module: &packages.Module{Path: "m", Main: true, GoMod: root + "/go.mod"},
		TypesInfo: &types.Info{
			Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
			Selections: make(map[*ast.SelectorExpr]*types.Selection),
		},
	}
	p.done[pkgPath] = pkg
	for _, name := range slices.Sorted(maps.Keys(p.files)) {
		full := filepath.Join(root, name)
		switch {
		case path.Dir(name) != path.Clean(folder) || strings.HasPrefix(name, "go."):
		case !strings.HasSuffix(name, ".go"):
			pkg.EmbedFiles = append(pkg.EmbedFiles, full)
		default:
			file, err := parser.ParseFile(p.fset, full, p.files[name], parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				p.t.Fatal(err)
			}
			pkg.Syntax, pkg.GoFiles, pkg.CompiledGoFiles = append(pkg.Syntax, file), append(pkg.GoFiles, full), append(pkg.CompiledGoFiles, full)
		}
	}
	conf := types.Config{Importer: imports{p, pkg}}
	var err error
	if pkg.Types, err = conf.Check(pkgPath, p.fset, pkg.Syntax, pkg.TypesInfo); err != nil {
		p.t.Fatal(err)
	}
	return pkg
}

type imports struct {
	program *program
	pkg     *packages.Package
}

func (i imports) Import(name string) (*types.Package, error) {
	if name == "unsafe" {
		return importer.Default().Import(name)
	}
	dep := i.program.load(strings.TrimPrefix(name, "m/"))
	i.pkg.Imports[name] = dep
	return dep.Types, nil
}

// judge compares two programs, and asks about the line with the comment "// here".
func judge(t *testing.T, before, after map[string]string, open bool) bool {
	p := &program{t, token.NewFileSet(), after, make(map[string]*packages.Package)}
	changes := &reach.Changes{Root: root, Base: make(map[string]bool), Files: make(map[string]reach.Change)}
	for name, text := range before {
		changes.Base[name] = true
		if now, ok := after[name]; now != text {
			changes.Files[name] = reach.Change{Old: []byte(text), New: []byte(now), Gone: !ok}
		}
	}
	var roots []*packages.Package
	var places []reach.Place
	for _, name := range slices.Sorted(maps.Keys(after)) {
		if folder := path.Dir(name); strings.HasSuffix(name, ".go") {
			pkg := p.load(folder)
			if path.Base(folder) == "outside" {
				pkg.Syntax, pkg.TypesInfo = nil, nil
			} else if !slices.Contains(roots, pkg) {
				roots = append(roots, pkg)
			}
		}
		for i, line := range strings.Split(after[name], "\n") {
			if strings.Contains(line, "// here") {
				places = append(places, reach.Place{File: filepath.Join(root, name), Line: i + 1})
			}
		}
	}
	if len(places) == 0 {
		t.Fatal("no line is asked about")
	}
	read := func(name string) ([]byte, error) {
		rel, _ := filepath.Rel(root, name)
		if text, ok := after[rel]; ok {
			return []byte(text), nil
		}
		return nil, errors.New("no such file")
	}
	return reach.New(roots, changes, false, read).New(places, open)
}

// TestNew has programs in testdata, with the files of a base and, in a folder "new", those that a change makes others; an empty
// file is gone.
func TestNew(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := make(map[string]string)
		var change map[string]string
		title := ""
		finish := func() {
			if title == "" {
				return
			}
			after := maps.Clone(base)
			for name, text := range change {
				if after[name] = text; text == "" {
					delete(after, name)
				}
			}
			if strings.Contains(title, "carriage returns") {
				for name, text := range after {
					after[name] = strings.ReplaceAll(text, "\n", "\r\n")
				}
			}
			t.Run(filepath.Base(name)+"/"+title, func(t *testing.T) {
				open := strings.Contains(title, "(open)")
				if got, want := judge(t, base, after, open), strings.HasPrefix(title, "new: "); got != want {
					t.Errorf("new is %v, want %v", got, want)
				}
			})
		}
		for _, f := range archive.Files {
			if verdict, rest, ok := strings.Cut(f.Name, ": "); ok && (verdict == "new" || verdict == "old") {
				finish()
				title, change = verdict+": "+rest, make(map[string]string)
			} else if title == "" {
				base[f.Name] = string(f.Data)
			} else {
				change[f.Name] = string(f.Data)
			}
		}
		finish()
	}
}
