package load

import (
	"errors"
	"fmt"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"io/fs"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/crash"
)

// Check parses and type-checks the packages that are read from source, several at a time, each after what it imports.
// What is wrong with a package is in its errors.
//
// All export data is read before, by one goroutine: it adds to the types of packages that are not complete yet, and
// nobody may look at them meanwhile.
func (p *Program) Check() {
	c := &checker{p: p, fset: token.NewFileSet(), files: make(map[string]*parsed), done: make(map[*packages.Package]chan bool)}
	c.exports = NewImporter(c.fset)
	c.cpu = make(chan bool, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	wg.Go(c.importAll)
	for _, pkg := range p.all {
		pkg.Fset, pkg.TypesSizes = c.fset, p.Env.sizes()
		if p.source[pkg] {
			c.done[pkg] = make(chan bool)
			c.parse(&wg, pkg.CompiledGoFiles)
		}
	}
	wg.Wait()
	p.forget()
	for _, pkg := range p.all {
		if p.source[pkg] {
			wg.Go(func() { c.check(pkg) })
		}
	}
	wg.Wait()
}

type checker struct {
	p       *Program
	fset    *token.FileSet
	exports *Importer
	files   map[string]*parsed // a package and its variants for tests share files
	done    map[*packages.Package]chan bool
	cpu     chan bool // one for each goroutine that may be at work
}

// A parsed file. The error may come with what could be parsed of it.
type parsed struct {
	file *ast.File
	err  error
}

// importAll reads the export data of what the packages import that are read from source.
func (c *checker) importAll() {
	for _, pkg := range c.p.all {
		if !c.p.source[pkg] {
			continue
		}
		for _, dep := range pkg.Imports {
			if c.p.source[dep] || dep.Types != nil {
				continue
			}
			var err error
			if dep.Types, err = c.exports.Read(dep); err != nil {
				dep.IllTyped = true
				dep.Errors = append(dep.Errors, packages.Error{Pos: "-", Msg: err.Error(), Kind: packages.UnknownError})
			}
		}
	}
}

// parse begins to parse files.
func (c *checker) parse(wg *sync.WaitGroup, names []string) {
	for _, name := range names {
		if c.files[name] != nil {
			continue
		}
		f := new(parsed)
		c.files[name] = f
		wg.Go(func() {
			c.cpu <- true
			defer func() { <-c.cpu }()
			var text []byte
			if text, f.err = c.p.Text(name); f.err == nil {
				f.file, f.err = c.p.config.Parse(c.fset, name, text)
			}
		})
	}
}

// check makes the types of a package, when those of what it imports are made.
func (c *checker) check(pkg *packages.Package) {
	defer close(c.done[pkg])
	for _, dep := range pkg.Imports {
		if done := c.done[dep]; done != nil {
			<-done
		}
	}
	c.cpu <- true
	defer func() { <-c.cpu }()
	c.typeCheck(pkg)
	if len(pkg.Errors) > 0 {
		pkg.Errors = append(pkg.Errors, c.p.Env.tooNew()...)
	}
	pkg.IllTyped = len(pkg.Errors) > 0
	for _, dep := range pkg.Imports {
		pkg.IllTyped = pkg.IllTyped || dep.IllTyped
	}
}

// typeCheck type-checks a package. Should the type checker break, the package is one with an error.
func (c *checker) typeCheck(pkg *packages.Package) {
	defer func() {
		if r := recover(); r != nil {
			pkg.Errors = append(pkg.Errors, packages.Error{Pos: "-", Msg: "the type checker is broken: " + crash.Reason(r), Kind: packages.TypeError})
		}
	}()
	for _, name := range pkg.CompiledGoFiles {
		f := c.files[name]
		if f.err != nil {
			pkg.Errors = append(pkg.Errors, converted(f.err)...)
		}
		if f.file != nil {
			pkg.Syntax = append(pkg.Syntax, f.file)
		}
	}
	pkg.Types, pkg.TypesInfo = types.NewPackage(pkg.PkgPath, pkg.Name), NewInfo()
	conf := types.Config{
		Importer:         importerFunc(func(path string) (*types.Package, error) { return imported(pkg, path) }),
		IgnoreFuncBodies: !c.p.roots[pkg],
		Error:            func(err error) { pkg.Errors = append(pkg.Errors, converted(err)...) },
		Sizes:            pkg.TypesSizes,
	}
	if pkg.Module != nil && pkg.Module.GoVersion != "" {
		conf.GoVersion = "go" + pkg.Module.GoVersion
	}
	err := types.NewChecker(&conf, c.fset, pkg.Types, pkg.TypesInfo).Files(pkg.Syntax)
	if err != nil && len(pkg.Errors) == 0 {
		pkg.Errors = converted(err)
	}
}

// tooNew says that this program may be too old for the code.
func (e Env) tooNew() []packages.Error {
	own, _, _ := strings.Cut(strings.TrimPrefix(runtime.Version(), "go1."), ".")
	if minor, err := strconv.Atoi(own); err != nil || e.version <= minor {
		return nil
	}
	const text = "secvet was built with %s and may not understand code for go1.%d; build it with the newer Go"
	return []packages.Error{{Pos: "-", Msg: fmt.Sprintf(text, runtime.Version(), e.version), Kind: packages.UnknownError}}
}

// NewInfo returns what the type checker is to fill in.
func NewInfo() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// imported returns the types of what a package imports.
func imported(pkg *packages.Package, path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	switch dep := pkg.Imports[path]; {
	case dep == nil:
		return nil, errors.New("no package " + strconv.Quote(path))
	case dep.Types != nil:
		return dep.Types, nil
	case len(dep.Errors) > 0:
		return nil, errors.New(dep.Errors[len(dep.Errors)-1].Msg)
	}
	return nil, errors.New("no types of " + strconv.Quote(path))
}

// converted returns errors of the parser, the type checker and the file system as those of a package.
func converted(err error) (list []packages.Error) {
	switch err := err.(type) {
	case scanner.ErrorList:
		for _, e := range err {
			list = append(list, packages.Error{Pos: e.Pos.String(), Msg: e.Msg, Kind: packages.ParseError})
		}
		return list
	case types.Error:
		return []packages.Error{{Pos: err.Fset.Position(err.Pos).String(), Msg: err.Msg, Kind: packages.TypeError}}
	case *fs.PathError:
		return []packages.Error{{Pos: err.Path + ":1", Msg: err.Err.Error(), Kind: packages.ParseError}}
	}
	return []packages.Error{{Pos: "-", Msg: err.Error(), Kind: packages.UnknownError}}
}
