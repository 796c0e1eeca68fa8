package driver

import (
	"cmp"
	"go/token"
	"path/filepath"
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
	Root    string // the folder of that module, or else of the package
}

// list returns the packages that the options name with the names of their files, without reading any.
func list(opts Options) ([]*packages.Package, error) {
	return packages.Load(opts.config(listMode), opts.Patterns...)
}

// listMode asks for the names of files only.
const listMode = packages.NeedName | packages.NeedFiles | packages.NeedModule

// config returns how packages are loaded.
func (o *Options) config(mode packages.LoadMode) *packages.Config {
	return &packages.Config{Context: o.Context, Mode: mode, Dir: o.Dir, Tests: o.Tests, BuildFlags: o.buildFlags(), Env: o.Env}
}

// buildFlags returns the flags for the go command. Where it builds, it asks git for the state of the work tree, to write
// that into programs; and then git runs what the repository's settings name (core.fsmonitor, filters).
func (o *Options) buildFlags() []string {
	flags := []string{"-buildvcs=false"}
	if o.Tags != "" {
		flags = append(flags, "-tags="+o.Tags)
	}
	return flags
}

// Files returns the Go files of the packages that the options name, sorted by name.
func Files(opts Options) ([]Source, error) {
	names, err := opts.names()
	if err != nil {
		return nil, err
	}
	roots, err := list(opts)
	if err != nil {
		return nil, failuref("loading packages: %s", quoting(err))
	}
	var files []Source
	for _, p := range roots {
		for _, err := range p.Errors {
			return nil, failuref("%s", quoting(err))
		}
		for _, file := range p.GoFiles {
			s := Source{Name: names.short(file), Path: file, Package: p.PkgPath, Own: true, Root: filepath.Dir(file)}
			if p.Module != nil {
				s.Own, s.Root = p.Module.Main, p.Module.Dir
			}
			files = append(files, s)
		}
	}
	slices.SortStableFunc(files, func(a, b Source) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(files, func(a, b Source) bool { return a.Path == b.Path }), nil
}

// Check type-checks the packages that the options name, with other texts for some files, and returns what is wrong
// with them.
func Check(opts Options, overlay map[string][]byte) ([]finding.Problem, error) {
	names, err := opts.names()
	if err != nil {
		return nil, err
	}
	opts.overlay = overlay
	roots, err := loadAll(opts)
	if err != nil {
		return nil, err
	}
	return problems(roots, nil, names), nil
}

// Syntax returns the packages that the options name with syntax and types, and what turns positions into
// those of findings.
func Syntax(opts Options) ([]*packages.Package, func(token.Position) finding.Position, error) {
	names, err := opts.names()
	if err != nil {
		return nil, nil, err
	}
	roots, err := loadAll(opts)
	if err != nil {
		return nil, nil, err
	}
	for _, p := range problems(roots, nil, names) {
		return nil, nil, failuref("%s", quoting(p))
	}
	return roots, names.place, nil
}
