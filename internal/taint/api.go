// Package taint is the data-flow engine: it finds where values go, through a package's functions and the
// functions of the packages that it imports.
//
// An engine runs on one package. It builds SSA and solves the functions bottom-up; of each it writes down
// a summary, which says in terms of parameters and results where data comes from, flows to and must not
// arrive. Summaries of other packages come as facts, or from a [Provider]; libraries are described by the
// model files. One run carries all labels together: rules only read the hits.
//
// Values are parts of objects (see loc): memory and results that things flow into, told apart by access
// path. Inside a function the order of statements does not matter but for conditions, which clean what
// they check (see guards). All work is bounded in steps, so results are the same on every machine.
package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/models"
)

// FormatVersion names the summary format; summaries of another version are ignored.
const FormatVersion = "2"

// Result is what the analysis of one package found.
type Result struct {
	Hits   []*Hit // in the order of the source
	Coarse int    // how often a bound made the analysis less exact
	Placer *Placer

	// Failures tell of this package and of those that it imports, directly or not, that not all of them could be
	// analyzed.
	Failures []Failure
}

// Summaries is the one fact: what a package's functions do with data, encoded.
type Summaries struct{ Data []byte }

// AFact marks Summaries as a fact.
func (*Summaries) AFact() {}

// A Provider gives summaries of packages that have no facts, in the form of [Summarize], or nil. It is
// asked when data reaches a call into such a package, from many goroutines.
type Provider interface {
	Summaries(path string) []byte
}

// Analyzer is the engine as an analyzer.
var Analyzer = newAnalyzer(nil)

// tests is the value of the engine's flag. It is shared by the copies that WithProvider makes.
var tests bool

func newAnalyzer(p Provider) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:       "taint",
		Doc:        "taint: compute where data flows\n\nOther analyzers read the result; there are no findings of its own.",
		Run:        func(pass *analysis.Pass) (any, error) { return run(pass, p), nil },
		ResultType: reflect.TypeFor[*Result](),
		FactTypes:  []analysis.Fact{new(Summaries)},
	}
	a.Flags.BoolVar(&tests, "tests", tests, "follow data through test files too")
	return a
}

// WithProvider returns copies of the analyzers whose engine asks p.
func WithProvider(suite []*analysis.Analyzer, p Provider) []*analysis.Analyzer {
	copies := map[*analysis.Analyzer]*analysis.Analyzer{Analyzer: newAnalyzer(p)}
	var clone func(a *analysis.Analyzer) *analysis.Analyzer
	clone = func(a *analysis.Analyzer) *analysis.Analyzer {
		if c, ok := copies[a]; ok {
			return c
		}
		c := *a
		c.Requires = make([]*analysis.Analyzer, len(a.Requires))
		for i, r := range a.Requires {
			c.Requires[i] = clone(r)
		}
		copies[a] = &c
		return &c
	}
	out := make([]*analysis.Analyzer, len(suite))
	for i, a := range suite {
		out[i] = clone(a)
	}
	return out
}

// ResultOf returns the engine's result for a pass that requires it.
func ResultOf(pass *analysis.Pass) *Result {
	for _, r := range pass.ResultOf {
		if res, ok := r.(*Result); ok {
			return res
		}
	}
	return &Result{Placer: &Placer{fset: pass.Fset}}
}

// gate bounds how many packages are in memory as SSA: drivers start all passes at once.
var gate = make(chan struct{}, runtime.GOMAXPROCS(0))

func run(pass *analysis.Pass, p Provider) *Result {
	res := &Result{Placer: newPlacer(pass)}
	if len(pass.Files) == 0 || isStd(pass.Pkg.Path()) && !ownModule(pass) || !tests && onlyTests(pass) {
		return res
	}
	gate <- struct{}{}
	defer func() { <-gate }()
	lib := newLibrary(pass, pass.Pkg, p)
	data := analyze(res, pass.Fset, pass.Files, pass.Pkg, pass.TypesInfo, lib)
	pass.ExportPackageFact(&Summaries{data})
	return res
}

// onlyTests reports whether all files of a package are tests, as in an external test package.
func onlyTests(pass *analysis.Pass) bool {
	for _, f := range pass.Files {
		if !strings.HasSuffix(pass.Fset.Position(f.Package).Filename, "_test.go") {
			return false
		}
	}
	return true
}

// ownModule reports whether the driver knows the package to be of a module that is not the standard
// library, whatever its path looks like.
func ownModule(pass *analysis.Pass) bool {
	return pass.Module != nil && pass.Module.Path != "" && pass.Module.Path != "std"
}

func newPlacer(pass *analysis.Pass) *Placer {
	pl := &Placer{fset: pass.Fset, pkg: pkgPath(pass.Pkg)}
	if pass.Module != nil {
		pl.module = pass.Module.Path
	}
	if len(pass.Files) > 0 {
		pl.dir = filepath.Dir(pass.Fset.Position(pass.Files[0].Package).Filename)
	}
	return pl
}

// Summarize returns the summaries of a package that is type-checked from source. Of what cannot be analyzed, nothing
// is known, and the summaries tell so: see [Failed].
func Summarize(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, _ types.Sizes, p Provider) []byte {
	return analyze(nil, fset, files, pkg, info, newLibrary(nil, pkg, p))
}

// analyze runs an engine, fills in the result, if one is wanted, and returns the encoded summaries. It never panics,
// because a pass that fails would hide all findings of the next cached run: what does, in a function or in a step of
// the analysis, is told in the result and with the summaries.
func analyze(res *Result, fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, lib *library) []byte {
	var b broken
	var data []byte
	b.attempt(func() {
		e := newEngine(fset, files, pkg, info, lib)
		e.broken = &b
		if res != nil {
			e.hits = make(map[hitKey]*Hit)
		}
		b.attempt(e.solve)
		if res != nil {
			b.attempt(func() { e.open(model.SQL) })
			b.attempt(func() { res.Hits, res.Coarse = e.sorted(), e.coarse })
		}
		b.attempt(func() { data = e.export() })
	})
	if data == nil {
		data = encodePackage(nil)
	}
	failures := mergeFailures(b.failure(pkgPath(pkg)), lib.failures())
	if res != nil {
		res.Failures = failures
	}
	return withFailures(failures, data)
}

func newEngine(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, lib *library) *engine {
	return &engine{
		fset: fset, pkg: pkg, files: files, info: info, library: lib, tests: tests, own: models.User(pkgPath(pkg)),
		ssa:        buildSSA(fset, files, pkg, info),
		origins:    make([]origin, 1), // so that no origin has the number 0
		ids:        make(map[origin]originID),
		params:     make(map[paramKey]originID),
		sources:    make(map[any]*Source),
		keys:       make(map[string]path),
		types:      make(map[types.Type]model.Sinks),
		fields:     make(map[*types.Var][]*model.Row),
		names:      make(map[nameKey]string),
		groupOf:    make(map[*ssa.Function]*group),
		summaries:  make(map[*ssa.Function]*summary),
		globals:    make(map[ssa.Value]*object),
		variables:  make(map[string]ssa.Value),
		settable:   make(map[string]bool),
		concrete:   make(map[string]types.Type),
		methodKeys: make(map[*types.Func]string),
		readers:    make(map[any]map[*group]bool),
		methods:    make(map[string][]*ssa.Function),
		telling:    make(map[types.Type]bool),
		leaks:      make(map[leakKey]leak),
		called:     make(map[*ssa.Function]bool),
		states:     make(map[*types.TypeName]*object),
		returning:  make(map[*ssa.Function]bool),
		tried:      make(map[*ssa.Function]*results),
	}
}
