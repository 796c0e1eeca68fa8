// Package load loads packages: those that were asked for from source, and what they import as export data.
//
// It is done in steps, and not by one call of go/packages, which asks the go command for the export data of all packages
// and so has it compile those that are analyzed. Nobody needs that: they are type-checked from source. And the compiler
// may take minutes and gigabytes for what was written to be hard for it (26 function literals, each in the one before,
// are 45 lines and ten gigabytes). So:
//
//  1. List asks for the graph alone: names of files and imports. It is a third of the work of the go command, and enough
//     to say whether anything has changed since the last run.
//  2. Generate asks for what cgo makes of those packages that are read from source, if any of them uses it.
//  3. Export asks for the export data of the others, which are compiled unless they have been.
//  4. Check parses and type-checks.
//
// Read from source is also what lies between: a package that was not asked for and imports one that was. Its export data
// would have types of its own for what the other declares.
package load

import (
	"context"
	"go/ast"
	"go/token"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A Config says what to load.
type Config struct {
	Context  context.Context // when it is done, the go command is ended; nil is never
	Dir      string          // where the go command runs
	Patterns []string
	Tests    bool     // whether tests are packages too
	Flags    []string // for the go command
	Env      []string // for the go command; nil is the environment of the process
	Overlay  map[string][]byte
	Parse    func(fset *token.FileSet, name string, text []byte) (*ast.File, error)
}

// graphMode asks for what the go command knows without looking into its cache of built packages.
const graphMode = packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedDeps | packages.NeedModule | packages.NeedEmbedFiles

// A Program is what was asked for, with all that it imports.
type Program struct {
	Roots  []*packages.Package // what was asked for, but for the programs that the go command makes up to run tests
	Env    Env                 // what the go command builds for
	Failed bool                // a package that is not read from source could not be built or summarised, perhaps only here and now

	config Config
	texts  texts
	all    []*packages.Package
	source map[*packages.Package]bool // those that are read from source
	roots  map[*packages.Package]bool
	added  map[*packages.Package][]Import // what cgo's files import, of packages that are not read from source
}

// List returns the packages that the patterns name, as far as the go command knows them without building any.
func List(c Config) (*Program, error) {
	env := make(chan Env, 1)
	go func() { env <- environment(c) }()
	mode := graphMode
	if hasDriver(c.Env) {
		mode |= packages.NeedCompiledGoFiles | packages.NeedExportFile
	}
	roots, err := packages.Load(c.packages(mode), c.Patterns...)
	p := &Program{Env: <-env, config: c}
	if err != nil {
		return nil, err
	}
	p.forget()
	p.fill(roots)
	return p, nil
}

// fill takes over what the go command has said.
func (p *Program) fill(roots []*packages.Package) {
	p.Roots, p.all, p.source, p.roots = nil, nil, make(map[*packages.Package]bool), make(map[*packages.Package]bool)
	p.added = make(map[*packages.Package][]Import)
	for _, root := range roots {
		if !p.config.Tests || !IsTestMain(root) {
			p.Roots = append(p.Roots, root)
			p.roots[root] = true
		}
	}
	packages.Visit(p.Roots, nil, func(pkg *packages.Package) {
		p.all = append(p.all, pkg)
		if pkg.CompiledGoFiles == nil && pkg.ID != "unsafe" {
			pkg.CompiledGoFiles = pkg.GoFiles // until Generate or Export knows better
		}
	})
	p.mark()
}

// IsTestMain reports whether a package is one that the go command makes up to run tests.
func IsTestMain(pkg *packages.Package) bool {
	return pkg.Name == "main" && strings.HasSuffix(pkg.PkgPath, ".test")
}

// packages returns the configuration for one call of the go command.
func (c *Config) packages(mode packages.LoadMode) *packages.Config {
	return &packages.Config{Context: c.Context, Mode: mode, Dir: c.Dir, Tests: c.Tests, BuildFlags: c.Flags, Env: c.Env, Overlay: c.Overlay}
}

// hasDriver reports whether another build system than the go command answers. It knows the export data at once, and
// perhaps the packages only by the patterns.
func hasDriver(env []string) bool {
	if env == nil {
		env = os.Environ()
	}
	for _, pair := range slices.Backward(env) {
		if name, ok := strings.CutPrefix(pair, "GOPACKAGESDRIVER="); ok {
			return name != "" && name != "off"
		}
	}
	return false
}

// mark finds the packages that are read from source. What a package imports stands before it in the list of all.
func (p *Program) mark() {
	for _, pkg := range p.all {
		if p.roots[pkg] || anyImport(pkg, p.source) {
			p.source[pkg] = true
		}
	}
}

func anyImport(pkg *packages.Package, set map[*packages.Package]bool) bool {
	for _, dep := range pkg.Imports {
		if set[dep] {
			return true
		}
	}
	return false
}

// All returns the packages of the program. What a package imports comes before it.
func (p *Program) All() []*packages.Package { return p.all }

// FromSource reports whether a package is read from source.
func (p *Program) FromSource(pkg *packages.Package) bool { return p.source[pkg] }
