package driver

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"os"
	"slices"
	"sync"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/load"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/watch"
	"github.com/secvet/secvet/models"
)

// A provider makes summaries of packages that were loaded as export data only, when the engine asks:
// it reads them from the cache, or the package from source.
//
// It has types of its own. Those of the loader cannot be used: export data that is read later would
// change packages that analyzers are looking at. Syntax trees nobody changes, and those of the loader are used again. For the same reason one package is worked on at a time;
// that work is done once a machine, and never for most of the dependencies.
type provider struct {
	mu      sync.Mutex
	graph   map[string]*packages.Package // by package path
	made    map[string][]byte            // what has been asked for already
	cache   *cache
	models  *models.Set
	keys    keys
	fset    *token.FileSet
	imports *load.Importer
	own     map[*packages.Package]*types.Package // of what has no export data
	broken  map[*packages.Package]bool
	child   *watch.Child
	meter   *budget.Meter
	passing bool // a package could not be summarised, perhaps only here and now
}

// watchedBy has the provider leave out what the child is to leave out. What it makes then is not what it makes else, so
// nothing of it is kept.
func (p *provider) watchedBy(child *watch.Child, meter *budget.Meter) {
	p.meter = meter
	if p.child = child; child.Skipping() {
		p.cache = nil
	}
}

func newProvider(roots []*packages.Package, c *cache, id string, set *models.Set) *provider {
	fset := roots[0].Fset // since files that have been parsed are used again
	p := &provider{
		graph:   make(map[string]*packages.Package),
		made:    make(map[string][]byte),
		cache:   c,
		models:  set,
		keys:    keys{models: id, known: make(map[*packages.Package]string)},
		fset:    fset,
		imports: load.NewImporter(fset),
		own:     make(map[*packages.Package]*types.Package),
		broken:  make(map[*packages.Package]bool),
	}
	packages.Visit(roots, nil, func(pkg *packages.Package) {
		if pkg.ID == pkg.PkgPath { // not a variant for a test
			p.graph[pkg.PkgPath] = pkg
		}
	})
	return p
}

// Summaries returns the summaries of a package outside the standard library, nil if they cannot be made.
func (p *provider) Summaries(path string) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return nested{p, ""}.Summaries(path)
}

// nested is the provider for the engine at work on a dependency: the lock is held already. Of other
// modules little is known there, or each dependency would draw in all of its own.
type nested struct {
	*provider
	module string // the path of the dependency's module, "" for the main module
}

// Summaries is like the provider's.
func (p nested) Summaries(path string) []byte {
	pkg := p.graph[path]
	if pkg == nil || pkg.Module == nil || p.isBroken(pkg) {
		return nil // unknown, the standard library, or broken: that has been reported
	}
	// This comes before the look at what has been made: who asked first must not decide what others are told.
	if p.module != "" && p.module != pkg.Module.Path && !p.leadsOn(pkg) {
		return nil
	}
	if data, ok := p.made[path]; ok {
		return data
	}
	p.made[path] = nil // what a package asks of itself it does not get
	key := p.keys.key(pkg)
	data, ok := p.cache.get(key)
	if !ok || summary.CheckFacts(data) != nil { // whoever wrote it, it is made anew
		var last bool
		data, last = p.summarize(pkg)
		// What was made of a package that failed is not made again either.
		if p.passing = p.passing || !last; !p.passing {
			p.cache.put(key, data)
		}
	}
	p.made[path] = data
	return data
}

// isBroken reports whether a package, or one that it imports, has errors.
func (p *provider) isBroken(pkg *packages.Package) bool {
	broken, ok := p.broken[pkg]
	if ok {
		return broken
	}
	broken = len(pkg.Errors) > 0
	for _, dep := range pkg.Imports {
		broken = broken || p.isBroken(dep)
	}
	p.broken[pkg] = broken
	return broken
}

// leadsOn reports whether a dependency's dependency is worth the work: it imports a package with sinks that
// a wrapper of it would lead to.
func (p *provider) leadsOn(pkg *packages.Package) bool {
	for path := range pkg.Imports {
		if p.models.Sinks(path)&(model.SQL|model.Shell) != 0 {
			return true
		}
	}
	return false
}

// summarize reads the package from source. That it compiles is known, since it has export data; where this program's
// type checker is older and disagrees, or something else goes wrong, the summaries say that the package is not known.
// It reports whether another run would make the same, so that the cache may keep them.
func (p nested) summarize(pkg *packages.Package) (data []byte, last bool) {
	defer func() {
		if r := recover(); r != nil {
			data, last = summary.Unknown(pkg.PkgPath, crash.Reason(r)), false
		}
	}()
	if reason, ok := p.child.Skips(pkg.PkgPath); ok {
		return summary.Unknown(pkg.PkgPath, reason), false
	}
	defer p.meter.Inside(pkg.PkgPath)()
	p.child.Begin(pkg.PkgPath)
	defer p.child.End()
	if textSize(pkg.CompiledGoFiles) > maxText {
		return summary.TooMuch(pkg.PkgPath), true
	}
	files := pkg.Syntax
	if files == nil {
		var err error
		if files, err = p.parse(pkg.CompiledGoFiles); err != nil {
			return summary.Unknown(pkg.PkgPath, "its source cannot be read"), false
		}
	}
	info := load.NewInfo()
	tpkg, err := p.checks(pkg).Check(pkg.PkgPath, p.fset, files, info)
	if err != nil {
		return summary.Unknown(pkg.PkgPath, "its types cannot be checked; was secvet built with an older Go?"), false
	}
	return engine.Summarize(p.fset, files, tpkg, info, p.models, nested{p.provider, pkg.Module.Path}), true
}

// dependency is the name in reports of what is told of packages that were summarised when the engine asked.
const dependency = "dependency"

// reports returns what is to be told of the packages that were asked for: which of their functions, and of those of the
// packages that they in turn have asked for, reached a bound. It is the same whether the summaries come from the cache.
func (p *provider) reports() (list []report) {
	for _, path := range slices.Sorted(maps.Keys(p.made)) {
		r := report{Package: path, Analyzer: dependency}
		for _, c := range summary.CutsIn(p.made[path]) {
			r.Findings = append(r.Findings, finding.Finding{Category: rule.Cut, Message: c.String()})
		}
		if len(r.Findings) > 0 {
			list = append(list, r)
		}
	}
	return list
}

// maxText bounds the source text of a package that is summarised, in bytes. Beyond it are programs that
// were translated from other languages, and tables.
const maxText = 3 << 20

func textSize(files []string) (sum int64) {
	for _, name := range files {
		if info, err := os.Stat(name); err == nil {
			sum += info.Size()
		}
	}
	return sum
}

// parse parses files in parallel.
func (p nested) parse(names []string) ([]*ast.File, error) {
	files := make([]*ast.File, len(names))
	errs := make([]error, len(names))
	var wg sync.WaitGroup
	for i, name := range names {
		wg.Go(func() {
			var src []byte
			if src, errs[i] = disk.Read(name, maxText); errs[i] == nil {
				files[i], errs[i] = parseFile(p.fset, name, src)
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// An importer gives one package what it imports.
type importer struct {
	p   nested
	pkg *packages.Package
}

// Import returns the types of a package, in the universe of the provider.
func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	dep := i.pkg.Imports[path]
	switch {
	case dep == nil:
		return nil, fmt.Errorf("no package %s", path)
	case dep.ExportFile == "" && dep.Syntax != nil && len(dep.Errors) == 0:
		return i.p.declared(dep)
	}
	return i.p.imports.Read(dep)
}

// declared returns the types of a package that was not compiled, since it is analyzed from source: what it declares is
// checked once more, in the universe of the provider and without what is in functions.
func (p nested) declared(pkg *packages.Package) (*types.Package, error) {
	if known := p.own[pkg]; known != nil {
		return known, nil
	}
	conf := p.checks(pkg)
	conf.IgnoreFuncBodies = true
	tpkg, err := conf.Check(pkg.PkgPath, p.fset, pkg.Syntax, nil)
	if err != nil {
		return nil, err
	}
	p.own[pkg] = tpkg
	return tpkg, nil
}

// checks returns how a package is type-checked.
func (p nested) checks(pkg *packages.Package) *types.Config {
	conf := &types.Config{Importer: importer{p, pkg}, Sizes: pkg.TypesSizes}
	if pkg.Module != nil && pkg.Module.GoVersion != "" {
		conf.GoVersion = "go" + pkg.Module.GoVersion
	}
	return conf
}
