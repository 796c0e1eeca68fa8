// Package ssatest builds the SSA form of source texts for the tests of single parts. Nothing is loaded from disk: what a text
// imports is declared in std.go, as much of the standard library as those tests need. So a test of one condition or one
// type takes milliseconds.
//
// A text may have marks: comments on the line of a call of the function use, whose argument is what the mark speaks of.
//
//	if !name.MatchString(s) { return }
//	use(s) // clean: sql shell
package ssatest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Path is the import path of the packages that are built.
const Path = "example.org/p"

// A Package is a package that was built from a text.
type Package struct {
	*ssa.Package
	Fset *token.FileSet
	file *ast.File
}

// Build type-checks declarations and builds their SSA form. The text stands below the package clause and the imports, which
// are those of its selectors that name a package of std.go; a function use takes anything.
func Build(t testing.TB, decls string) *Package {
	t.Helper()
	// All of this stands on the first line, so that the line numbers of errors and marks are those of the declarations.
	imports, used := "", ""
	for _, path := range slices.Sorted(maps.Keys(std)) {
		if name := path[strings.LastIndexByte(path, '/')+1:]; strings.Contains(decls, name+".") {
			imports += "import \"" + path + "\"; "
			used += "var _ = " + name + ".Used; "
		}
	}
	text := "package p; " + imports + used + "func use(...any) {}; " + decls
	i := importer{token.NewFileSet(), make(map[string]*types.Package)}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	file, pkg, err := i.check(Path, text, info)
	if err != nil {
		t.Fatalf("%v\n%s", err, decls)
	}
	built, _ := ssautil.BuildSSA(i.fset, []*ast.File{file}, pkg, info)
	return &Package{built, i.fset, file}
}

// Type returns the type of a name that is declared in a text.
func (p *Package) Type(name string) types.Type { return p.Pkg.Scope().Lookup(name).Type() }

// Functions returns the declared functions and methods in the order of the text.
func (p *Package) Functions() (fns []*ssa.Function) {
	for _, decl := range p.file.Decls {
		fd, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		for fn := range allFunctions(p.Package) {
			if fn.Syntax() == fd {
				fns = append(fns, fn)
			}
		}
	}
	return fns
}

// allFunctions yields the functions and methods of a package, without those nested in them.
func allFunctions(p *ssa.Package) func(yield func(*ssa.Function) bool) {
	return func(yield func(*ssa.Function) bool) {
		for _, m := range p.Members {
			switch m := m.(type) {
			case *ssa.Function:
				if !yield(m) {
					return
				}
			case *ssa.Type:
				named, ok := m.Type().(*types.Named)
				for i := 0; ok && i < named.NumMethods(); i++ {
					if fn := p.Prog.FuncValue(named.Method(i)); fn != nil && !yield(fn) {
						return
					}
				}
			}
		}
	}
}

// A Mark is a comment behind a call of use, and what that call is given.
type Mark struct {
	Call *ssa.Call
	Arg  ssa.Value // the first argument, before it became an interface
	Text string
	Line int
}

// Marks returns the calls of use in a function and those nested in it, with the comments on their lines. A call without a
// comment has an empty one.
func (p *Package) Marks(fn *ssa.Function) (marks []Mark) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok || call.Call.StaticCallee() == nil || call.Call.StaticCallee().Name() != "use" {
				continue
			}
			m := Mark{Call: call, Line: p.Fset.Position(call.Pos()).Line}
			if list := ssautil.Elements(call.Call.Args[0]); len(list) > 0 {
				m.Arg = list[0]
				if x, ok := m.Arg.(*ssa.MakeInterface); ok {
					m.Arg = x.X
				}
			}
			for _, group := range p.file.Comments {
				if p.Fset.Position(group.Pos()).Line == m.Line {
					m.Text = strings.TrimSpace(group.Text())
				}
			}
			marks = append(marks, m)
		}
	}
	for _, f := range fn.AnonFuncs {
		marks = append(marks, p.Marks(f)...)
	}
	return marks
}

// importer type-checks the declarations of std.go.
type importer struct {
	fset *token.FileSet
	made map[string]*types.Package
}

func (i importer) Import(path string) (*types.Package, error) {
	if i.made[path] == nil {
		name := path[strings.LastIndexByte(path, '/')+1:]
		_, pkg, err := i.check(path, "package "+name+"; const Used = 0\n"+std[path], nil)
		if err != nil {
			return nil, err
		}
		i.made[path] = pkg
	}
	return i.made[path], nil
}

// check parses and type-checks a text. Of imports, which have no info, bodies may be missing.
func (i importer) check(path, text string, info *types.Info) (*ast.File, *types.Package, error) {
	file, err := parser.ParseFile(i.fset, path+".go", text, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return nil, nil, err
	}
	conf := types.Config{Importer: i, IgnoreFuncBodies: info == nil, GoVersion: "go1.26"}
	pkg, err := conf.Check(path, i.fset, []*ast.File{file}, info)
	return file, pkg, err
}
