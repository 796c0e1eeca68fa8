package driver

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"

	"golang.org/x/tools/go/packages"
)

// mode asks for syntax and types of the packages named, and for the export data and file names of all
// others. NeedDeps must stay out: with it go/packages parses and type-checks the dependencies as well.
const mode = packages.LoadSyntax | packages.NeedExportFile | packages.NeedModule | packages.NeedEmbedFiles

// load returns the packages that the patterns name. Their errors are in the packages.
func load(opts Options) ([]*packages.Package, error) {
	cfg := opts.config(mode)
	cfg.ParseFile, cfg.Overlay = parseFile, opts.overlay
	roots, err := packages.Load(cfg, opts.Patterns...)
	if err != nil {
		return nil, failuref("loading packages: %s\nIs this folder inside a Go module, and the go command on PATH?", quoting(err))
	}
	if opts.Tests {
		roots = withoutTestMains(roots)
	}
	if len(roots) == 0 {
		return nil, failuref("no packages match %s\nRun secvet in a folder with a go.mod, or name packages as for go list.",
			strings.Join(opts.Patterns, " "))
	}
	return roots, nil
}

// parseFile parses without resolving identifiers, which the type checker does again and better.
func parseFile(fset *token.FileSet, filename string, src []byte) (*ast.File, error) {
	return parser.ParseFile(fset, filename, src, parser.AllErrors|parser.ParseComments|parser.SkipObjectResolution)
}

// withoutTestMains drops the main packages that the go command makes up to run tests.
func withoutTestMains(roots []*packages.Package) []*packages.Package {
	var kept []*packages.Package
	for _, p := range roots {
		if p.Name != "main" || !strings.HasSuffix(p.PkgPath, ".test") {
			kept = append(kept, p)
		}
	}
	return kept
}
