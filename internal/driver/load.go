package driver

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/load"
)

// loadAll returns the packages that the patterns name, with syntax and types. Their errors are in the packages.
func loadAll(opts Options) ([]*packages.Package, error) {
	p, err := listAll(opts)
	if err == nil {
		err = check(p, opts)
	}
	if err != nil {
		return nil, err
	}
	return p.Roots, nil
}

// listAll returns the packages that the patterns name, with what they import, as far as that is known without building
// any but those for which cgo writes files.
func listAll(opts Options) (*load.Program, error) {
	p, err := load.List(load.Config{
		Context: opts.Context, Dir: opts.Dir, Patterns: opts.Patterns, Tests: opts.Tests, Flags: opts.buildFlags(), Env: opts.Env, Overlay: opts.overlay, Parse: parseFile,
	})
	if err == nil {
		err = p.Generate()
	}
	if err != nil {
		return nil, notLoaded(err)
	}
	if len(p.Roots) == 0 {
		return nil, failuref("no packages match %s\nRun secvet in a folder with a go.mod, or name packages as for go list.",
			strings.Join(opts.Patterns, " "))
	}
	return p, nil
}

// check adds syntax and types. Where the export data of what the packages import lies is known from the last run, if
// that was of the same.
func check(p *load.Program, opts Options) error {
	last := newExports(p, opts)
	if !last.get(p) {
		if err := p.Export(); err != nil {
			return notLoaded(err)
		}
		last.put(p)
	}
	p.Check()
	return nil
}

func notLoaded(err error) error {
	return failuref("loading packages: %s\nIs this folder inside a Go module, and the go command on PATH?", quoting(err))
}

// parseFile parses without resolving identifiers, which the type checker does again and better.
func parseFile(fset *token.FileSet, filename string, src []byte) (*ast.File, error) {
	return parser.ParseFile(fset, filename, src, parser.AllErrors|parser.ParseComments|parser.SkipObjectResolution)
}
