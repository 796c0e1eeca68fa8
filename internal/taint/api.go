// Package taint is the data-flow analysis of one package: it finds which sources reach which sinks, through the
// package's own functions and those of the packages that it imports.
//
// What is solved. The analysis builds SSA for a package and computes two things at once: for each function a summary,
// which says in terms of parameters and results where data comes from, where it goes and which sinks it reaches; and
// the hits, each of which is a source that reaches a sink. All labels (remote input, secrets, ...) are followed in one
// run. The analyzers only read the hits, in [Result].
//
// Objects and access paths. Data lives in objects: an allocation, a parameter, a call's result, a package variable. An
// object has parts, told apart by access paths, so that u.Name and u.Password are two parts of u. Values that only
// lead somewhere, such as the address of a field, have no object of their own; package access resolves them to a root
// and a path, an access.Loc.
//
// Flows. A part carries a flow set: one [Flow] for each origin, which is a source, a part of a parameter, or something
// else that is not known here but by callers. A flow has a mask of the kinds of sink that it is clean for. The sets
// only grow and the masks only shrink, because two ways to the same part are joined by intersecting their masks:
//
//	q := id
//	if strict {
//		q = strconv.Itoa(n) // a number, clean for all kinds that need text
//	}
//	db.Query(q) // carries both flows; that of id is not clean
//
// Updates of memory are weak: what is written is added to what is there. A load of a text that was overwritten is the
// exception, a strong update on demand (reaching.go). What was written after a read is not seen by it
// (order.go), and conditions, loops and replacements clean what they check, which package guard says.
//
// Summaries. A call of a function of this package applies that function's summary. Summaries of imported packages come
// as facts, or from a [Provider]; libraries are described by the rows of the model files. What is not known of a call,
// because only callers know what a callback or an interface runs, is deferred to callers.
//
// The worklist. Functions are solved bottom-up, callee before caller, each to a fixed point. When a summary, a
// variable or the shared state of a type changes, its readers are queued again. Inside a function an instruction is
// visited again only if what it depends on has a new version. All work is bounded in steps and not in time, so that
// the result is the same on every machine; beyond a bound a function is solved coarsely, and [Result] says so.
//
// Hooks. The analysis knows no subject. What rows cannot say about requests, secrets, logs, shells and so on is given
// by topics, as [Hooks].
//
// Where to find what:
//
//   - api.go, hooks.go: how it is run, and what topics may add.
//   - package.go, cycles.go, func.go, worklist.go: the order of solving, and what is visited again.
//   - visit.go, call.go, apply.go, rows.go: the transfer functions of instructions, calls, summaries and rows of
//     models.
//   - flows.go, set.go, origin.go, order.go, reaching.go: objects, flow sets, origins and when memory is read.
//   - callback_target.go, callback_deferred.go, function.go, method.go, escape.go: what dynamic calls run.
//   - variable.go, receiver.go, contextvalue.go: what outlives a call.
//   - sink.go, site.go: arrivals at sinks and hits.
//   - export.go, facts.go: what importers are told.
//   - bounds.go, coarse.go, cuts.go, broken.go: what happens when there is too much, or something fails.
package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"runtime"
	"strconv"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/where"
	"github.com/secvet/secvet/models"
)

// Result is what the analysis of one package found.
type Result struct {
	Hits   []*Hit        // in the order of the source
	Notes  []Note        // what topics have seen that is no flow
	Cuts   []summary.Cut // which functions have reached a bound that has to be told
	Placer *Placer

	// Failures tell of this package and of those that it imports, directly or not, that not all of them could be
	// analyzed.
	Failures []summary.Failure

	Settings state.Settings // where settings take effect

	Words *names.Lexicon // what the user says that names mean

	program Program // nil if a package is all that is known

	Work int // updates of parts and flows that were read: the measure of work, which does not depend on the machine
}

// A Provider gives summaries of packages that have no facts, in the form of [Summarize], or nil. It is
// asked when data reaches a call into such a package, from many goroutines.
type Provider interface {
	Summaries(path string) []byte
}

// A Topic starts what secvet knows of one subject for the analysis of a package.
type Topic func(*Package) Hooks

// New returns the package analysis as an analyzer that knows the topics, with settings of its own.
func New(topics ...Topic) *analysis.Analyzer { return newAnalyzer(nil, &settings{topics: topics}) }

// settings are those of one analyzer, and of its copies with a provider. They are written before the passes run and only
// read by them.
type settings struct {
	topics  []Topic
	tests   bool
	models  *models.Set
	program Program // nil if a package is all that is known
}

// testsFlag is the analyzer's flag. It also leads from the analyzer to its settings, as an analyzer has no field for them.
type testsFlag struct{ *settings }

// The methods of flag.Value; IsBoolFlag lets -tests stand without a value.

func (f *testsFlag) Set(text string) (err error) {
	f.tests, err = strconv.ParseBool(text)
	return err
}

func (f *testsFlag) String() string   { return strconv.FormatBool(f.settings != nil && f.tests) }
func (f *testsFlag) IsBoolFlag() bool { return true }

// newAnalyzer makes an analyzer of a provider, which may be nil, and settings.
func newAnalyzer(p Provider, s *settings) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:       "taint",
		Doc:        "taint: compute where data flows\n\nOther analyzers read the result; there are no findings of its own.",
		Run:        func(pass *analysis.Pass) (any, error) { return run(pass, p, s), nil },
		ResultType: reflect.TypeFor[*Result](),
		FactTypes:  []analysis.Fact{new(summary.Summaries)},
	}
	a.Flags.Var(&testsFlag{s}, "tests", "follow data through test files too")
	return a
}

// settingsOf returns the settings of an analyzer that New has made, or nil.
func settingsOf(a *analysis.Analyzer) *settings {
	if f := a.Flags.Lookup("tests"); f != nil {
		if own, ok := f.Value.(*testsFlag); ok {
			return own.settings
		}
	}
	return nil
}

// engineOf returns the data-flow analyzer that an analyzer is or requires, itself or through others; nil if there is none.
func engineOf(a *analysis.Analyzer) *analysis.Analyzer {
	if settingsOf(a) != nil {
		return a
	}
	for _, r := range a.Requires {
		if e := engineOf(r); e != nil {
			return e
		}
	}
	return nil
}

// FollowTests has the data-flow analyzer of an analyzer's suite follow data through test files too, or not.
func FollowTests(a *analysis.Analyzer, follow bool) {
	if e := engineOf(a); e != nil {
		settingsOf(e).tests = follow
	}
}

// Use has the data-flow analyzers of a suite know libraries by a set of models.
func Use(suite []*analysis.Analyzer, set *models.Set) {
	for _, a := range suite {
		if e := engineOf(a); e != nil {
			settingsOf(e).models = set
		}
	}
}

// ModelsOf returns the models by which a suite knows libraries, or nil if no analyzer of it follows data.
func ModelsOf(suite []*analysis.Analyzer) *models.Set {
	for _, a := range suite {
		if e := engineOf(a); e != nil {
			return settingsOf(e).models
		}
	}
	return nil
}

// WithProvider returns copies of the analyzers whose data-flow analyzer asks p, and the program, which may be nil. The copies
// have the settings of the analyzers as they are now. Analyzers that share a requirement share its copy.
func WithProvider(suite []*analysis.Analyzer, p Provider, program Program) []*analysis.Analyzer {
	copies := make(map[*analysis.Analyzer]*analysis.Analyzer)
	var clone func(a *analysis.Analyzer) *analysis.Analyzer
	clone = func(a *analysis.Analyzer) *analysis.Analyzer {
		if c, ok := copies[a]; ok {
			return c
		}
		if s := settingsOf(a); s != nil {
			own := *s
			own.program = program
			copies[a] = newAnalyzer(p, &own)
			return copies[a]
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

// ResultOf returns the data-flow analyzer's result for a pass that requires it.
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

// run is the analyzer's pass. The standard library is not analyzed, since models describe it, and packages of tests alone
// only if tests are followed.
func run(pass *analysis.Pass, p Provider, s *settings) *Result {
	res := &Result{Placer: newPlacer(pass), Words: s.models.Words(), program: s.program}
	if len(pass.Files) == 0 || ssautil.IsStd(pass.Pkg.Path()) && !ownModule(pass) || !s.tests && onlyTests(pass) {
		return res
	}
	// Empty packages do not wait.
	gate <- struct{}{}
	defer func() { <-gate }()
	lib := newLibrary(pass, pass.Pkg, s, p)
	data := analyze(res, pass.Fset, pass.Files, pass.Pkg, pass.TypesInfo, lib)
	pass.ExportPackageFact(&summary.Summaries{Data: data})
	return res
}

// onlyTests reports whether all files of a package are tests, as in an external test package.
func onlyTests(pass *analysis.Pass) bool {
	for _, f := range pass.Files {
		if !rule.IsTestFile(pass.Fset, f.Package) {
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

// newPlacer returns the placer of a pass, with what it knows of the package's module and folder.
func newPlacer(pass *analysis.Pass) *Placer {
	pl := &Placer{fset: pass.Fset, at: where.New(pass.Fset, pass.Files), pkg: ssautil.PkgPath(pass.Pkg)}
	if pass.Module != nil {
		pl.module = pass.Module.Path
	}
	if len(pass.Files) > 0 {
		pl.dir = filepath.Dir(pl.at.Position(pass.Files[0].Package).Filename)
	}
	return pl
}

// Summarize returns the summaries of a package that is type-checked from source, by the models of a suite. Of what cannot
// be analyzed, nothing is known, and the summaries tell so: see [summary.Failed].
func Summarize(topics []Topic, fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, known *models.Set, p Provider) []byte {
	return analyze(nil, fset, files, pkg, info, newLibrary(nil, pkg, &settings{topics: topics, models: known}, p))
}

// analyze runs the analysis of a package, fills in the result, if one is wanted, and returns the encoded summaries. It
// never panics, because a pass that fails would hide all findings of the next cached run: what does, in a function or in
// a step of the analysis, is told in the result and with the summaries.
func analyze(res *Result, fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, lib *library) []byte {
	var b broken
	var data []byte
	b.attempt(func() {
		e := newPackage(fset, files, pkg, info, lib)
		e.broken = &b
		if res != nil {
			e.hits = make(map[hitKey]*Hit)
		}
		b.attempt(e.solve)
		b.attempt(e.findSettings)
		if res != nil {
			res.Settings = e.uses
			b.attempt(e.reportOpen)
			b.attempt(func() { res.Hits = e.sorted() })
			b.attempt(func() { res.Notes = e.on.notes() })
		}
		b.attempt(func() { data = e.export() })
		if res != nil {
			res.Cuts, res.Work = e.allCuts(), e.steps+e.read
		}
	})
	if data == nil {
		data = summary.EncodePackage(nil, nil)
	}
	failures := summary.MergeFailures(b.failure(ssautil.PkgPath(pkg)), lib.failures())
	if res != nil {
		res.Failures = failures
	}
	return summary.WithFailures(failures, data)
}

// newPackage prepares the analysis of a package: it builds SSA and starts the topics. Nothing is solved yet.
func newPackage(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, lib *library) *Package {
	built, tooMany := ssautil.BuildSSA(fset, files, pkg, info)
	e := &Package{
		fset: fset, at: where.New(fset, files), files: files, info: info, library: lib, tests: lib.tests,
		Words: lib.models.Words(), userRows: lib.models.User(ssautil.PkgPath(pkg)),
		Index:      access.NewIndex(built, lib.models),
		Origins:    make([]origin, 1), // so that no origin has the number 0
		ids:        make(map[origin]summary.OriginID),
		params:     make(map[paramKey]summary.OriginID),
		sources:    make(map[any]*summary.Source),
		Names:      make(map[NameKey]string),
		funcOf:     make(map[*ssa.Function]*Func),
		Summaries:  make(map[*ssa.Function]*summary.Summary),
		globals:    make(map[ssa.Value]*object),
		variables:  make(map[string]ssa.Value),
		receiving:  make(map[string][]receivingSink),
		abroad:     make(map[types.Type]bool),
		fromAbroad: make(map[string]bool),
		settable:   make(map[string]bool),
		concrete:   make(map[string]types.Type),
		methodKeys: make(map[*types.Func]string),
		fluent:     make(map[*ssa.Function]int),
		readers:    make(map[any]map[*Func]bool),
		methods:    make(map[string][]*ssa.Function),
		telling:    make(map[types.Type]bool),
		called:     make(map[*ssa.Function]bool),
		states:     make(map[*types.TypeName]*object),
		holders:    make(map[holder]bool),
		instances:  make(map[*access.Call]*instance),
		checks:     guard.NewFunctions(),
	}
	if tooMany != nil {
		e.cutNamed(summary.CutBranches, tooMany.Name.Name, tooMany.Pos())
	}
	e.channels = sync.OnceValue(e.hasChannels)
	for _, start := range lib.topics {
		e.on.all = append(e.on.all, start(e))
	}
	return e
}
