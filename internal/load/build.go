package load

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/packages"
)

// Generate has the go command run cgo, if a package that is read from source uses it. What cgo writes is part of the
// program and imports packages too, so the graph is another one then.
func (p *Program) Generate() error {
	cgo := func(pkg *packages.Package) bool { return p.source[pkg] && p.usesCgo(pkg) }
	if !p.Env.cgo || hasDriver(p.config.Env) || !slices.ContainsFunc(p.all, cgo) {
		return nil
	}
	before := len(p.broken())
	roots, err := packages.Load(p.config.packages(graphMode|packages.NeedCompiledGoFiles), p.config.Patterns...)
	if err != nil {
		return err
	}
	p.fill(roots)
	p.Failed = len(p.broken()) > before
	return nil
}

// broken returns the packages with errors.
func (p *Program) broken() (list []*packages.Package) {
	for _, pkg := range p.all {
		if len(pkg.Errors) > 0 {
			list = append(list, pkg)
		}
	}
	return list
}

// An Export is what the go command has built of a package.
type Export struct {
	ID    string   // of the package
	File  string   // the export data
	Files []string // what the compiler was given, where cgo has made something of it; else nil

	// Imports names what those files import besides what the package imports itself: cgo writes files that import
	// syscall and runtime/cgo. The graph that List asks for knows nothing of that.
	Imports []Import
}

// An Import is a package that only files of cgo's import.
type Import struct{ Path, File string } // its path, and its export data

// Export has the go command name the export data of the packages that are not read from source, and build what it has
// not. A package that it cannot build is read from source, as far as that goes, and so is what imports that.
func (p *Program) Export() error {
	if wanted := p.imported(); len(wanted) > 0 && !hasDriver(p.config.Env) {
		config := p.config.packages(packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedDeps | packages.NeedExportFile)
		config.Tests = false
		roots, err := packages.Load(config, wanted...)
		if err != nil {
			return err
		}
		p.take(roots)
	}
	p.exported()
	return nil
}

// imported returns what the packages that are read from source import of the others.
func (p *Program) imported() (paths []string) {
	seen := make(map[string]bool)
	for _, pkg := range p.all {
		if !p.source[pkg] {
			continue
		}
		for _, dep := range pkg.Imports {
			if !p.source[dep] && dep.ID != "unsafe" && !seen[dep.ID] {
				seen[dep.ID] = true
				paths = append(paths, dep.ID)
			}
		}
	}
	slices.Sort(paths)
	return paths
}

// take adds what the go command says of packages that it has built to what is known of them. Errors that they had before
// are known; those that are new are of the machine, such as a C compiler that is not there, or of the compiler.
func (p *Program) take(built []*packages.Package) {
	known := make(map[string]*packages.Package)
	for _, pkg := range p.all {
		if !p.source[pkg] {
			known[pkg.ID] = pkg
		}
	}
	packages.Visit(built, nil, func(b *packages.Package) {
		pkg := known[b.ID]
		if pkg == nil {
			return
		}
		pkg.ExportFile, pkg.CompiledGoFiles = b.ExportFile, b.CompiledGoFiles
		if hasCgoFiles(pkg) {
			for _, path := range slices.Sorted(maps.Keys(b.Imports)) {
				if pkg.Imports[path] == nil {
					p.adds(pkg, Import{path, b.Imports[path].ExportFile})
				}
			}
		}
		if len(pkg.Errors) == 0 && len(b.Errors) > 0 {
			pkg.Errors, p.Failed = b.Errors, true
		}
	})
}

// hasCgoFiles reports whether the compiler was given other files of a package than the folder has: cgo has made something of them.
func hasCgoFiles(pkg *packages.Package) bool { return !slices.Equal(pkg.GoFiles, pkg.CompiledGoFiles) }

// adds lets a package import what cgo's files do.
func (p *Program) adds(pkg *packages.Package, i Import) {
	if pkg.Imports == nil {
		pkg.Imports = make(map[string]*packages.Package)
	}
	pkg.Imports[i.Path] = &packages.Package{ID: i.Path, PkgPath: i.Path, ExportFile: i.File}
	p.added[pkg] = append(p.added[pkg], i)
}

// exported marks what has no export data as read from source, with what imports it.
func (p *Program) exported() {
	for _, pkg := range p.all {
		if pkg.ID != "unsafe" && pkg.ExportFile == "" || anyImport(pkg, p.source) {
			p.source[pkg] = true
		}
	}
}

// Exports returns what Export has found, for a later run that is of the same packages.
func (p *Program) Exports() (exports []Export) {
	for _, pkg := range p.all {
		if p.source[pkg] || pkg.ExportFile == "" {
			continue
		}
		e := Export{ID: pkg.ID, File: pkg.ExportFile}
		if hasCgoFiles(pkg) {
			e.Files, e.Imports = pkg.CompiledGoFiles, p.added[pkg]
		}
		exports = append(exports, e)
	}
	return exports
}

// SetExports is in the place of Export: it takes what Exports returned in an earlier run. It reports whether that is all,
// and still there.
func (p *Program) SetExports(list []Export, exists func(name string) bool) bool {
	exports := make(map[string]Export)
	for _, e := range list {
		exports[e.ID] = e
	}
	for _, pkg := range p.all {
		if p.source[pkg] || pkg.ID == "unsafe" {
			continue
		}
		e, ok := exports[pkg.ID]
		if !ok || !e.isThere(exists) {
			return false
		}
	}
	for _, pkg := range p.all {
		if e, ok := exports[pkg.ID]; ok && !p.source[pkg] {
			pkg.ExportFile = e.File
			if e.Files != nil {
				pkg.CompiledGoFiles = e.Files
			}
			for _, i := range e.Imports {
				p.adds(pkg, i)
			}
		}
	}
	return true
}

// isThere reports whether all files of an export exist.
func (e *Export) isThere(exists func(name string) bool) bool {
	return exists(e.File) && !slices.ContainsFunc(e.Files, func(name string) bool { return !exists(name) }) &&
		!slices.ContainsFunc(e.Imports, func(i Import) bool { return !exists(i.File) })
}
