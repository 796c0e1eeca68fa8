package driver

import (
	"cmp"
	"go/token"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
)

// A Source is a file of the packages that were asked for.
type Source struct {
	Name    string // as findings name it
	Path    string // to open it
	Package string // the import path
	Own     bool   // it belongs to a main module, or to none
}

// list returns the packages that the options name with the names of their files, without reading any.
func list(opts Options) ([]*packages.Package, error) {
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedFiles | packages.NeedModule, Dir: opts.Dir, Tests: opts.Tests}
	if opts.Tags != "" {
		cfg.BuildFlags = []string{"-tags=" + opts.Tags}
	}
	return packages.Load(cfg, opts.Patterns...)
}

// Files returns the Go files of the packages that the options name, sorted by name.
func Files(opts Options) ([]Source, error) {
	names, err := newNames(opts.Dir)
	if err != nil {
		return nil, err
	}
	roots, err := list(opts)
	if err != nil {
		return nil, failuref("loading packages: %v", err)
	}
	var files []Source
	for _, p := range roots {
		for _, err := range p.Errors {
			return nil, failuref("%v", err)
		}
		for _, file := range p.GoFiles {
			files = append(files, Source{names.short(file), file, p.PkgPath, p.Module == nil || p.Module.Main})
		}
	}
	slices.SortStableFunc(files, func(a, b Source) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(files, func(a, b Source) bool { return a.Path == b.Path }), nil
}

// Check type-checks the packages that the options name, with other texts for some files, and returns what is wrong
// with them.
func Check(opts Options, overlay map[string][]byte) ([]finding.Problem, error) {
	names, err := newNames(opts.Dir)
	if err != nil {
		return nil, err
	}
	opts.overlay = overlay
	roots, err := load(opts)
	if err != nil {
		return nil, err
	}
	return problems(roots, nil, names), nil
}

// Syntax returns the packages that the options name with syntax and types, and what turns positions into
// those of findings.
func Syntax(opts Options) ([]*packages.Package, func(token.Position) finding.Position, error) {
	names, err := newNames(opts.Dir)
	if err != nil {
		return nil, nil, err
	}
	roots, err := load(opts)
	if err != nil {
		return nil, nil, err
	}
	for _, p := range problems(roots, nil, names) {
		return nil, nil, failuref("%v", p)
	}
	return roots, names.place, nil
}
